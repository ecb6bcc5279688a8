/** The queue of experiments: jobs of db-scheduler in the service's own database. */
@NullMarked
package org.mlplab.execution.queue;

import org.jspecify.annotations.NullMarked;
