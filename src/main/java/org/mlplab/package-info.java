@NullMarked
package org.mlplab;

import org.jspecify.annotations.NullMarked;
