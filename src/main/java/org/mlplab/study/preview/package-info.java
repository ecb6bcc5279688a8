/** What a study would do and cost. */
@NullMarked
package org.mlplab.study.preview;

import org.jspecify.annotations.NullMarked;
