/** How a study moves through its space: one algorithm a file, each a pure function of what the trials have shown. */
@NullMarked
package org.mlplab.study.sampler;

import org.jspecify.annotations.NullMarked;
