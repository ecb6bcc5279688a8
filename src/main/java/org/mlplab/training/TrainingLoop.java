package org.mlplab.training;

import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.Splits;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.Count;
import org.mlplab.training.network.Step;
import org.mlplab.training.network.TrainableNetwork;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.Signature;

/** Iterations, epochs, selection and the one look at the test split. */
final class TrainingLoop {

    private static final int UNTRAINED_SAMPLE = 512;

    private final ExperimentSpec spec;
    private final Splits splits;
    private final Signature signature;
    private final TrainableNetwork network;
    private final TrainingObserver observer;
    private final LongSupplier nanoTime;
    private final DoubleConsumer pace;
    private final Minibatches minibatches;
    private final BestEpoch best;
    private final EarlyStopper stopper;
    private long iteration;
    private int epochs;
    private EpochTally epoch = new EpochTally(0);

    /**
     * @param nanoTime the clock that times iterations and validation
     * @param pace told after every iteration how many seconds those of the epoch take, on average
     */
    TrainingLoop(
            ExperimentSpec spec,
            Splits splits,
            Signature signature,
            TrainableNetwork network,
            TrainingObserver observer,
            LongSupplier nanoTime,
            DoubleConsumer pace) {
        this.spec = spec;
        this.splits = splits;
        this.signature = signature;
        this.network = network;
        this.observer = observer;
        this.nanoTime = nanoTime;
        this.pace = pace;
        this.minibatches = Minibatches.of(spec);
        this.best = new BestEpoch(spec.training().selection());
        this.stopper = EarlyStopper.of(spec.training().earlyStopping());
    }

    /** Before {@link #run}: resumes from the checkpoint instead of the start. */
    void restore(Checkpoint from) {
        iteration = from.iteration();
        epochs = from.epochs();
        epoch = new EpochTally(iteration - from.tally().steps().size(), from.tally());
        stopper.restore(from.stopper());
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
                stopper.state(),
                best.state());
    }

    TrainingOutcome run() {
        long total = spec.totalIterations();
        int perEpoch = spec.iterationsPerEpoch();
        if (iteration == 0) {
            observer.trainingStarted(evaluateUntrained());
        }
        observer.iterationsBegin();
        while (iteration < total) {
            double learningRate = spec.learningRate(iteration);
            long began = nanoTime.getAsLong();
            Step step = network.step(minibatches::rows, iteration, learningRate);
            long nanos = nanoTime.getAsLong() - began;
            iteration++;
            if (!step.isFinite()) {
                return diverged(epoch, "the training loss was no longer finite at iteration %d".formatted(iteration));
            }
            epoch.add(step, nanos);
            pace.accept(epoch.secondsPerIteration());
            observer.iterationEnded(iteration);
            boolean epochEnds = iteration % perEpoch == 0 || iteration == total;
            if (epochEnds) {
                EpochResult result = validate(learningRate);
                if (!Double.isFinite(result.validation().loss())) {
                    return diverged(
                            epoch, "the validation loss was no longer finite after epoch %d".formatted(result.epoch()));
                }
                epochs++;
                best.offer(result, network);
                boolean exhausted = stopper.isExhaustedBy(result);
                observer.epochEnded(result, exhausted || iteration == total, network.firstLayer());
                if (exhausted) {
                    return completed("early stopping after epoch %d: %s".formatted(epochs, stopper.reason()));
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

    private EpochResult validate(double learningRate) {
        long began = nanoTime.getAsLong();
        Evaluation validation = network.evaluate(splits.validation());
        return epoch.end(epochs + 1, validation, nanoTime.getAsLong() - began, learningRate);
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
                new NetworkParameters(network.parameters()),
                signature);
    }
}
