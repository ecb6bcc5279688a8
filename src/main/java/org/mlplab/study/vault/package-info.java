/** The looks at the test set that studies keep. */
@NullMarked
package org.mlplab.study.vault;

import org.jspecify.annotations.NullMarked;
