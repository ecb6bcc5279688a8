/** Tables as text, with a header: CSV and what goes by that name. */
@NullMarked
package org.mlplab.dataset.upload.table;

import org.jspecify.annotations.NullMarked;
