package org.mlplab.training;

import org.mlplab.dataset.Examples;
import org.mlplab.dataset.Splits;
import org.mlplab.spec.Count;
import org.mlplab.spec.ExperimentSpec;

/** Iterations, epochs, selection and the one look at the test split. */
final class TrainingLoop {

    private static final int UNTRAINED_SAMPLE = 512;

    private final ExperimentSpec spec;
    private final Splits splits;
    private final TrainableNetwork network;
    private final TrainingObserver observer;
    private final Minibatches minibatches;
    private final BestEpoch best;
    private final Patience patience;
    private long iteration;
    private int epochs;
    private EpochTally epoch = new EpochTally(0);

    TrainingLoop(ExperimentSpec spec, Splits splits, TrainableNetwork network, TrainingObserver observer) {
        this.spec = spec;
        this.splits = splits;
        this.network = network;
        this.observer = observer;
        this.minibatches = Minibatches.of(spec);
        this.best = new BestEpoch(spec.training().selection());
        this.patience = Patience.of(spec.training().earlyStopping());
    }

    /** Before {@link #run}: goes on from there instead of from the start. */
    void restore(Checkpoint from) {
        iteration = from.iteration();
        epochs = from.epochs();
        epoch = new EpochTally(iteration - from.tally().steps().size(), from.tally());
        patience.restore(from.patience());
        best.restore(from.best());
        network.restore(iteration, from.parameters(), from.updaterState());
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(
                iteration,
                epochs,
                network.parameters(),
                network.updaterState(),
                epoch.state(),
                patience.state(),
                best.state());
    }

    TrainingOutcome run() {
        long total = spec.totalIterations();
        int perEpoch = spec.iterationsPerEpoch();
        if (iteration == 0) {
            observer.trainingStarted(evaluateUntrained());
        }
        while (iteration < total) {
            double learningRate = spec.learningRate(iteration);
            Step step = network.step(minibatches.rows(iteration), iteration, learningRate);
            iteration++;
            if (!step.isFinite()) {
                return diverged(epoch, "the training loss was no longer finite at iteration %d".formatted(iteration));
            }
            epoch.add(step);
            observer.iterationEnded(iteration);
            boolean epochEnds = iteration % perEpoch == 0 || iteration == total;
            if (epochEnds) {
                EpochResult result = epoch.end(epochs + 1, network.evaluate(splits.validation()), learningRate);
                if (!Double.isFinite(result.validation().loss())) {
                    return diverged(
                            epoch, "the validation loss was no longer finite after epoch %d".formatted(result.epoch()));
                }
                epochs++;
                best.offer(result, network);
                observer.epochEnded(result);
                if (patience.isExhaustedBy(result)) {
                    return completed("early stopping after epoch %d: %s".formatted(epochs, patience.reason()));
                }
                epoch = new EpochTally(iteration);
            }
            observer.resumable(epochEnds, this::checkpoint);
            if (observer.stopRequested()) {
                return new TrainingOutcome.Stopped(checkpoint());
            }
        }
        return completed("the budget of %s is used".formatted(Count.of(total, "iteration")));
    }

    private Evaluation evaluateUntrained() {
        Examples validation = splits.validation();
        return network.evaluate(validation.window(0, Math.min(UNTRAINED_SAMPLE, validation.size())));
    }

    private TrainingOutcome diverged(EpochTally unfinished, String reason) {
        observer.diverged(unfinished.losses());
        return new TrainingOutcome.Diverged(reason);
    }

    private TrainingOutcome completed(String reason) {
        best.select(network);
        return new TrainingOutcome.Completed(
                reason,
                spec.training().evaluateTest() ? network.evaluate(splits.test()) : null,
                new NetworkParameters(network.parameters()));
    }
}
