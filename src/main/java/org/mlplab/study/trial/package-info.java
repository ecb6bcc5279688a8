/** The trials of a study: stored, followed and given up. */
@NullMarked
package org.mlplab.study.trial;

import org.jspecify.annotations.NullMarked;
