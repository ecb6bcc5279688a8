/** NumPy's arrays: {@code .npz}, an archive of {@code .npy} files. */
@NullMarked
package org.mlplab.dataset.upload.array;

import org.jspecify.annotations.NullMarked;
