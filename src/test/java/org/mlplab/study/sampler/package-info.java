@NullMarked
package org.mlplab.study.sampler;

import org.jspecify.annotations.NullMarked;
