/** Pictures as bytes one after the other: IDX, as MNIST has it, and CIFAR's records. */
@NullMarked
package org.mlplab.dataset.upload.binary;

import org.jspecify.annotations.NullMarked;
