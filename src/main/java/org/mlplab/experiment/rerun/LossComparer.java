package org.mlplab.experiment.rerun;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.IterationLoss;
import org.mlplab.experiment.metrics.LossChunk;
import org.mlplab.experiment.metrics.LossStore;
import org.mlplab.experiment.rerun.RunComparison.Difference;
import org.springframework.stereotype.Component;

/** Holds the losses of two runs' iterations against each other, bit for bit, in little memory. */
@Component
class LossComparer {

    private final LossStore losses;

    LossComparer(LossStore losses) {
        this.losses = losses;
    }

    /**
     * The first iteration that differs, of those that both have; null where there is none.
     *
     * @param upTo the last iteration to compare
     */
    @Nullable
    Difference firstDifference(ComparedRun origin, ComparedRun rerun, long upTo) {
        Iterator<LossChunk> again = losses.chunks(rerun.id(), 0, upTo).iterator();
        Iterator<LossChunk> before = losses.chunks(origin.id(), 0, upTo).iterator();
        while (before.hasNext() && again.hasNext()) {
            Difference found = firstDifference(before.next(), again.next());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Difference firstDifference(LossChunk before, LossChunk again) {
        int first = before.mismatch(again);
        if (first < 0) {
            return null;
        }
        IterationLoss one = before.get(first);
        IterationLoss other = again.get(first);
        return Float.compare(one.trainingLoss(), other.trainingLoss()) != 0
                ? difference(one, "trainingLoss", one.trainingLoss(), other.trainingLoss())
                : difference(
                        one, "regularizedTrainingLoss", one.regularizedTrainingLoss(), other.regularizedTrainingLoss());
    }

    private static Difference difference(IterationLoss at, String metric, float origin, float rerun) {
        return new Difference(at.epoch(), at.iteration(), metric, Float.toString(origin), Float.toString(rerun));
    }
}
