/** How long an iteration takes, learned from trainings and from trials. */
@NullMarked
package org.mlplab.training.trial;

import org.jspecify.annotations.NullMarked;
