package org.mlplab.export.run;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.metrics.IterationLoss;
import org.mlplab.experiment.metrics.LossChunk;
import org.mlplab.experiment.metrics.LossStore;
import org.springframework.stereotype.Component;

/** Reads what experiments showed page by page, in the order in which it happened, and says when that was. */
@Component
class RunCurves {

    private final EpochStore epochs;
    private final LossStore losses;

    RunCurves(EpochStore epochs, LossStore losses) {
        this.epochs = epochs;
        this.losses = losses;
    }

    /**
     * Takes an epoch that has ended.
     *
     * @see #epochs
     */
    @FunctionalInterface
    interface EpochTaker {

        /** @param seconds of training until then: pauses are left out */
        void take(EpochMetrics epoch, double seconds) throws IOException;
    }

    /**
     * Takes the loss of an iteration.
     *
     * @see #all
     */
    @FunctionalInterface
    interface LossTaker {

        /** @param seconds of training until then, those of an epoch shared out evenly among its iterations */
        void take(IterationLoss loss, double seconds) throws IOException;
    }

    /** Those that have ended, in order. */
    void epochs(long id, EpochTaker taker) throws IOException {
        double seconds = 0;
        for (Iterator<EpochMetrics> all = epochsOf(id); all.hasNext(); ) {
            EpochMetrics epoch = all.next();
            seconds += epoch.seconds();
            taker.take(epoch, seconds);
        }
    }

    /** Iterations and epochs, each epoch after its iterations; last the iterations before a divergence, which belong to none. */
    void all(long id, LossTaker lossTaker, EpochTaker epochTaker) throws IOException {
        // What comes in while this is read is left out: an epoch without its iterations would be odd.
        Iterator<IterationLoss> iterations = losses.chunks(id, 0, losses.count(id))
                .flatMap(LossChunk::stream)
                .iterator();
        double began = 0;
        long first = 1;
        for (Iterator<EpochMetrics> all = epochsOf(id); all.hasNext(); ) {
            EpochMetrics epoch = all.next();
            double each = epoch.seconds() / (epoch.iteration() - first + 1);
            for (long i = first; i <= epoch.iteration() && iterations.hasNext(); i++) {
                lossTaker.take(iterations.next(), began + each * (i - first + 1));
            }
            began += epoch.seconds();
            first = epoch.iteration() + 1;
            epochTaker.take(epoch, began);
        }
        while (iterations.hasNext()) {
            lossTaker.take(iterations.next(), began);
        }
    }

    private Iterator<EpochMetrics> epochsOf(long id) {
        return epochs.pages(id, 0, Integer.MAX_VALUE).flatMap(List::stream).iterator();
    }
}
