@NullMarked
package org.mlplab.study;

import org.jspecify.annotations.NullMarked;
