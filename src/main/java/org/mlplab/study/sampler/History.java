package org.mlplab.study.sampler;

import java.util.List;
import java.util.stream.Stream;
import org.mlplab.study.space.Point;

/**
 * What a sampler knows of its study.
 *
 * @param trials by number, from 0
 * @param mayStart whether the budget allows another trial
 */
public record History(List<TrialSnapshot> trials, boolean mayStart) {

    public History {
        trials = List.copyOf(trials);
    }

    public boolean anyRuns() {
        return trials.stream().anyMatch(trial -> trial.standing() == TrialSnapshot.Standing.RUNNING);
    }

    public boolean has(Point point) {
        return trials.stream().anyMatch(trial -> trial.point().equals(point));
    }

    public Stream<TrialSnapshot> in(TrialSnapshot.Standing standing) {
        return trials.stream().filter(trial -> trial.standing() == standing);
    }
}
