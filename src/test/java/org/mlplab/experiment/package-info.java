@NullMarked
package org.mlplab.experiment;

import org.jspecify.annotations.NullMarked;
