/** Where a data set's files come from, how they are checked, and the folder they are kept in. */
@NullMarked
package org.mlplab.dataset.origin;

import org.jspecify.annotations.NullMarked;
