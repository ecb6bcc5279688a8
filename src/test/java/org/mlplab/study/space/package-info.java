@NullMarked
package org.mlplab.study.space;

import org.jspecify.annotations.NullMarked;
