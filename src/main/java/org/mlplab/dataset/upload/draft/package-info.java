/** Examples as they are found in files, until all are known, cut into splits and fit to be kept. */
@NullMarked
package org.mlplab.dataset.upload.draft;

import org.jspecify.annotations.NullMarked;
