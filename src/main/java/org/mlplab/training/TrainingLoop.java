package org.mlplab.training;

import org.mlplab.dataset.Splits;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.Selection;

/** Iterations, epochs, selection and the one look at the test split. */
final class TrainingLoop {

    private final ExperimentSpec spec;
    private final Splits splits;
    private final TrainableNetwork network;
    private final TrainingObserver observer;
    private final Minibatches minibatches;
    private final BestEpoch best = new BestEpoch();

    TrainingLoop(ExperimentSpec spec, Splits splits, TrainableNetwork network, TrainingObserver observer) {
        this.spec = spec;
        this.splits = splits;
        this.network = network;
        this.observer = observer;
        this.minibatches = Minibatches.of(spec);
    }

    TrainingOutcome run() {
        long total = spec.totalIterations();
        int perEpoch = spec.iterationsPerEpoch();
        var patience = Patience.of(spec.training().earlyStopping());
        var epoch = new EpochTally(0);
        for (long iteration = 0; iteration < total; ) {
            double learningRate = spec.learningRate(iteration);
            Step step = network.step(minibatches.rows(iteration), iteration, learningRate);
            iteration++;
            if (!step.isFinite()) {
                return new TrainingOutcome.Diverged(
                        "the training loss was no longer finite at iteration %d".formatted(iteration));
            }
            epoch.add(step);
            observer.iterationEnded(iteration);
            if (iteration % perEpoch == 0 || iteration == total) {
                int number = (int) ((iteration + perEpoch - 1) / perEpoch);
                EpochResult result = epoch.end(number, network.evaluate(splits.validation()), learningRate);
                if (!Double.isFinite(result.validation().loss())) {
                    return new TrainingOutcome.Diverged(
                            "the validation loss was no longer finite after epoch %d".formatted(number));
                }
                best.offer(result, network);
                observer.epochEnded(result);
                if (patience.isExhaustedBy(result)) {
                    return completed("early stopping after epoch %d: %s".formatted(number, patience.reason()));
                }
                epoch = new EpochTally(iteration);
            }
            if (observer.stopRequested()) {
                return new TrainingOutcome.Stopped();
            }
        }
        return completed("the budget of %d iterations is used".formatted(total));
    }

    private TrainingOutcome completed(String reason) {
        if (spec.training().selection() == Selection.BEST_VALIDATION) {
            best.restore(network);
        }
        return new TrainingOutcome.Completed(
                reason, spec.training().evaluateTest() ? network.evaluate(splits.test()) : null);
    }
}
