/** The trials of a study: stored, followed and pruned. */
@NullMarked
package org.mlplab.study.trial;

import org.jspecify.annotations.NullMarked;
