@NullMarked
package org.mlplab.study.lifecycle;

import org.jspecify.annotations.NullMarked;
