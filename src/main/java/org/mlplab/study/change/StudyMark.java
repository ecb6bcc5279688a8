package org.mlplab.study.change;

import org.jspecify.annotations.Nullable;
import org.mlplab.study.StudyState;

/**
 * What differs whenever a study shows something else, but for the seconds that it has run.
 *
 * @param revision the highest of its trials', 0 before the first
 * @param looks taken at the test set
 * @param epochs that the trials that run now were trained
 */
public record StudyMark(
        long id, StudyState state, @Nullable String stateReason, int revision, int looks, long epochs) {}
