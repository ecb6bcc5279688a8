/** Pictures in folders, one a class, in a zip. */
@NullMarked
package org.mlplab.dataset.upload.folder;

import org.jspecify.annotations.NullMarked;
