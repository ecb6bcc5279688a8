@NullMarked
package org.mlplab.dataset.upload;

import org.jspecify.annotations.NullMarked;
