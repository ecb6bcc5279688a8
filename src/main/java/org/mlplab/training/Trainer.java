package org.mlplab.training;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Splits;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.training.memory.MemoryNeed;
import org.mlplab.training.network.TrainableNetwork;
import org.mlplab.training.platform.ProcessMemory;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.Signature;
import org.mlplab.training.trial.IterationTimes;
import org.mlplab.training.trial.TrialShape;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Trains one network from one spec. */
@Component
public class Trainer {

    private final IterationTimes times;
    private final LongSupplier nanoTime;

    @Autowired
    Trainer(IterationTimes times) {
        this(times, System::nanoTime);
    }

    /** Keeps what it learns of the speed of iterations to itself. */
    public Trainer() {
        this(new IterationTimes());
    }

    /** @param nanoTime the clock that times iterations and validation */
    Trainer(IterationTimes times, LongSupplier nanoTime) {
        this.times = times;
        this.nanoTime = nanoTime;
    }

    /**
     * Trains on the calling thread until the budget is used, early stopping ends it, the loss is no longer finite or
     * the observer asks to stop.
     *
     * @param threads that train the network, the calling one included
     * @param from where to resume; null for a start
     */
    public TrainingOutcome train(
            ExperimentSpec spec, Dataset dataset, int threads, @Nullable Checkpoint from, TrainingObserver observer) {
        return train(spec, dataset, threads, observer, () -> from);
    }

    /**
     * The same, for a checkpoint that is not to stay in memory for as long as training lasts.
     *
     * @param from asked once; whoever answers is to let go of the checkpoint
     * @throws OutOfMemoryError if the process may not have the memory that it takes
     */
    public TrainingOutcome train(
            ExperimentSpec spec,
            Dataset dataset,
            int threads,
            TrainingObserver observer,
            Supplier<@Nullable Checkpoint> from) {
        Splits splits = dataset.split(spec.dataset().splitSizes());
        var shape = TrialShape.of(
                spec, splits.train().shape().inputs(), dataset.classNames().size(), threads);
        var signature = Signature.of(spec.dataset(), dataset);
        times.trainingBegins();
        try (var network = network(spec, signature, splits, threads)) {
            var loop = new TrainingLoop(
                    spec, splits, signature, network, observer, nanoTime, seconds -> times.note(shape, seconds));
            restore(loop, from);
            return loop.run();
        } finally {
            times.trainingEnds();
        }
    }

    /** In a frame of its own, which ends: that of a long loop would keep the checkpoint alive. */
    private static void restore(TrainingLoop loop, Supplier<@Nullable Checkpoint> from) {
        Checkpoint checkpoint = from.get();
        if (checkpoint != null) {
            loop.restore(checkpoint);
        }
    }

    /** What a trained network does on the test split. */
    public Evaluation evaluate(ExperimentSpec spec, Dataset dataset, NetworkParameters parameters, int threads) {
        Splits splits = dataset.split(spec.dataset().splitSizes());
        try (var network = network(spec, Signature.of(spec.dataset(), dataset), splits, threads)) {
            network.setParameters(parameters.values());
            return network.evaluate(splits.test());
        }
    }

    private static TrainableNetwork network(ExperimentSpec spec, Signature signature, Splits splits, int threads) {
        ProcessMemory.require(MemoryNeed.own(
                spec, splits.train().shape().inputs(), signature.classNames().size(), threads));
        return new TrainableNetwork(
                spec, signature.classNames().size(), splits.train(), signature.preprocessing(), threads);
    }
}
