package org.mlplab.report.study.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

/**
 * Those of a study's trials that a report shows or compares, while all of them pass: the best {@value #MOST_SHOWN}, and
 * {@value #MOST_COMPARED} that are drawn at random (reservoir sampling, Vitter 1985; the same ones each time) where there
 * are more.
 */
public final class TrialSample {

    public static final int MOST_SHOWN = 1000;
    public static final int MOST_COMPARED = 5000;

    private final Comparator<TrialView> bestFirst;
    private final PriorityQueue<TrialView> best;
    private final List<TrialView> compared = new ArrayList<>();
    private final Random random = new Random(0);
    private int comparable;
    private @Nullable TrialView firstSucceeded;

    public TrialSample(Objective objective) {
        bestFirst = Ranking.bestFirst(objective);
        best = new PriorityQueue<>(bestFirst.reversed());
    }

    /** Trials are added by number. */
    public void add(TrialView trial) {
        best.add(trial);
        if (best.size() > MOST_SHOWN) {
            best.remove();
        }
        if (firstSucceeded == null && trial.state() == TrialState.SUCCEEDED) {
            firstSucceeded = trial;
        }
        if (ComparableValues.isComparable(trial)) {
            comparable++;
            if (compared.size() < MOST_COMPARED) {
                compared.add(trial);
            } else {
                int place = random.nextInt(comparable);
                if (place < MOST_COMPARED) {
                    compared.set(place, trial);
                }
            }
        }
    }

    /** At most {@value #MOST_SHOWN} trials. */
    public List<TrialView> bestFirst() {
        return best.stream().sorted(bestFirst).toList();
    }

    /** At most {@value #MOST_COMPARED} trials. */
    public List<TrialView> compared() {
        return List.copyOf(compared);
    }

    /** Number of trials from which {@link #compared()} are drawn. */
    public int comparable() {
        return comparable;
    }

    public Optional<TrialView> firstSucceeded() {
        return Optional.ofNullable(firstSucceeded);
    }
}
