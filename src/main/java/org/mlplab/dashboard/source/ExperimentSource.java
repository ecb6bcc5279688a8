package org.mlplab.dashboard.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.cursor.ExperimentCursor;
import org.mlplab.dashboard.cursor.Standing;
import org.mlplab.dashboard.event.EventWriter;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.metrics.LossStore;
import org.mlplab.experiment.summary.ExperimentMark;
import org.mlplab.experiment.transition.Transition;
import org.mlplab.experiment.transition.TransitionLog;
import org.springframework.stereotype.Component;

/**
 * Tells of one experiment what a cursor has not seen: every transition and every epoch once and in order, losses of iterations
 * thinned, and of progress and findings what they are now.
 */
@Component
public class ExperimentSource {

    /** Most epochs and most transitions that are told at once. */
    static final int PAGE = 500;

    private static final double POINTS_A_SECOND = 8;
    private static final int FEWEST_POINTS = 2;
    private static final int MOST_POINTS = 500;

    private final TransitionLog transitions;
    private final EpochStore epochs;
    private final LossStore losses;
    private final Experiments experiments;
    private final EventWriter writer;

    ExperimentSource(
            TransitionLog transitions,
            EpochStore epochs,
            LossStore losses,
            Experiments experiments,
            EventWriter writer) {
        this.transitions = transitions;
        this.epochs = epochs;
        this.losses = losses;
        this.experiments = experiments;
        this.writer = writer;
    }

    /** Where a reader is that wants the present state and what follows. */
    public ExperimentCursor now(ExperimentMark mark) {
        int epoch = mark.progress().epoch();
        return ExperimentCursor.start(mark.id())
                .afterTransition(Math.max(0, mark.transitions() - 1))
                .afterEpoch(epoch)
                .afterIteration(epochs.iteration(mark.id(), epoch).orElse(0));
    }

    /** @param mark null where there is no such experiment any more */
    public Batch after(ExperimentCursor from, @Nullable ExperimentMark mark) {
        if (from.standing() != Standing.OPEN) {
            return Batch.NOTHING;
        }
        ExperimentTelling telling = new ExperimentTelling(writer, from);
        if (mark == null) {
            telling.removed();
            return telling.batch(false);
        }
        boolean history = from.transition() < mark.transitions()
                || from.epoch() < mark.progress().epoch();
        boolean more = history && history(telling, mark);
        if (!more
                && telling.cursor().epoch()
                        <= Math.max(from.epoch(), mark.progress().epoch())) {
            telling.progress(mark);
        }
        if (!more && mark.state().isFinal() && telling.cursor().transition() == mark.transitions()) {
            end(telling, mark.id());
        }
        return telling.batch(more);
    }

    /** Transitions are read first: every epoch that one of them comes after is there when epochs are read. */
    private boolean history(ExperimentTelling telling, ExperimentMark mark) {
        ExperimentCursor from = telling.cursor();
        List<Transition> made = transitions.after(from.id(), from.transition(), PAGE);
        List<EpochMetrics> ended = epochs.after(from.id(), from.epoch(), Integer.MAX_VALUE, PAGE);
        int told = 0;
        if (!ended.isEmpty()) {
            told = upTo(ended.get(0).epoch() - 1, telling, made, told);
            EpochMetrics last = ended.get(ended.size() - 1);
            // Before the epochs: a reader that is cut off in between finds them anew.
            if (Integer.highestOneBit(last.epoch()) != Integer.highestOneBit(from.epoch())) {
                telling.findings(experiments.get(mark.id()).findings());
            }
            iterations(telling, last.iteration(), points(ended));
        }
        for (EpochMetrics epoch : ended) {
            told = upTo(epoch.epoch() - 1, telling, made, told);
            telling.epoch(epoch);
        }
        boolean more = ended.size() == PAGE || made.size() == PAGE;
        upTo(more ? telling.cursor().epoch() : Integer.MAX_VALUE, telling, made, told);
        return more;
    }

    /** Tells the transitions that were made before more than {@code epoch} epochs had ended; answers how many are told. */
    private static int upTo(int epoch, ExperimentTelling telling, List<Transition> made, int told) {
        int next = told;
        while (next < made.size() && made.get(next).epoch() <= epoch) {
            telling.transition(made.get(next++));
        }
        return next;
    }

    private static int points(List<EpochMetrics> ended) {
        double seconds = ended.stream().mapToDouble(EpochMetrics::seconds).sum();
        return (int) Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, POINTS_A_SECOND * seconds));
    }

    private void iterations(ExperimentTelling telling, long upTo, int points) {
        ExperimentCursor from = telling.cursor();
        if (upTo > from.iteration()) {
            telling.iterations(upTo, losses.thinned(from.id(), from.iteration(), upTo, points));
        }
    }

    /** With what it showed last: the losses before it diverged, and what is odd about it as a whole. */
    private void end(ExperimentTelling telling, long id) {
        ExperimentView ended = experiments.get(id);
        iterations(telling, losses.count(id), MOST_POINTS);
        telling.findings(ended.findings());
        telling.end(ended);
    }
}
