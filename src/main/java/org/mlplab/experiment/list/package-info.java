/** Pages of experiments, filtered and sorted. */
@NullMarked
package org.mlplab.experiment.list;

import org.jspecify.annotations.NullMarked;
