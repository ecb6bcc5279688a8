package org.mlplab.study;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The selection rule: the best on validation among the trials that were trained to their end. */
final class Winners {

    private Winners() {}

    /** The earliest of equals. */
    static Optional<Trial> of(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.state() == TrialState.SUCCEEDED)
                .max(Comparator.<Trial, Double>comparing(trial -> Objects.requireNonNull(trial.score()))
                        .thenComparing(Comparator.comparingInt(Trial::number).reversed()));
    }
}
