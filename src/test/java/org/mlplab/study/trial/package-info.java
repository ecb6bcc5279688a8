@NullMarked
package org.mlplab.study.trial;

import org.jspecify.annotations.NullMarked;
