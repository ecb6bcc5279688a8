package org.mlplab.study.trial;

import java.util.Map;
import org.mlplab.study.TrialState;

/** The trials of a study by their state. */
public record TrialCounts(Map<TrialState, Count> states) {

    private static final Count NONE = new Count(0, 0);

    /** @param epochs that they were trained when their study last looked */
    public record Count(int trials, long epochs) {}

    public TrialCounts {
        states = Map.copyOf(states);
    }

    public int in(TrialState state) {
        return states.getOrDefault(state, NONE).trials();
    }

    public int all() {
        return states.values().stream().mapToInt(Count::trials).sum();
    }

    public long epochs() {
        return states.values().stream().mapToLong(Count::epochs).sum();
    }
}
