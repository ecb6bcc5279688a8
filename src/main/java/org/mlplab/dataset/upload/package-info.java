/** Data sets that users bring: how they are received, read, kept and found again. */
@NullMarked
package org.mlplab.dataset.upload;

import org.jspecify.annotations.NullMarked;
