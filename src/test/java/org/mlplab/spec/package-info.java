@NullMarked
package org.mlplab.spec;

import org.jspecify.annotations.NullMarked;
