@NullMarked
package org.mlplab.api;

import org.jspecify.annotations.NullMarked;
