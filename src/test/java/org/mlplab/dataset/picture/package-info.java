@NullMarked
package org.mlplab.dataset.picture;

import org.jspecify.annotations.NullMarked;
