package org.mlplab.execution.admission;

import java.util.Locale;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.reading.Violation;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;

/**
 * Why an experiment does not fit, in words and numbers.
 *
 * @param room the most that a node has
 */
record Figures(ExperimentSpec spec, DatasetFacts facts, MemoryNeed need, Memory room) {

    /** Of the part of the spec that takes most of what there is too little of. */
    Violation violation() {
        String rule = "must fit into the memory of a node that trains: " + this;
        if (need.total().heap() - room.heap() > need.total().offHeap() - room.offHeap()
                && need.data() > need.parameters().heap()) {
            return new Violation("/dataset/name", spec.dataset().name(), rule);
        }
        if (need.minibatch().offHeap() > need.parameters().bytes()) {
            return new Violation("/training/batchSize", spec.training().batchSize(), rule);
        }
        return new Violation("/network/hiddenLayers", count(), rule);
    }

    private long count() {
        return spec.network().parameterCount(facts.shape().inputs(), facts.classes());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "training takes %s outside the Java heap (%s for %,d parameters, %s for minibatches of %,d), where experiments may take %s,"
                        + " and %s of it (%s for checkpoints, %s for the data set), where they may take %s",
                Memory.mib(need.total().offHeap()),
                Memory.mib(need.parameters().offHeap()),
                count(),
                Memory.mib(need.minibatch().offHeap()),
                spec.largestMinibatch(),
                Memory.mib(room.offHeap()),
                Memory.mib(need.total().heap()),
                Memory.mib(need.parameters().heap()),
                Memory.mib(need.data()),
                Memory.mib(room.heap()));
    }
}
