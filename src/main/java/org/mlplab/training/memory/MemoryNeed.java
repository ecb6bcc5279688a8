package org.mlplab.training.memory;

import java.util.List;
import org.mlplab.spec.Activation;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.NetworkSpec;
import org.mlplab.spec.Precision;
import org.mlplab.spec.Selection;
import org.mlplab.spec.catalog.DatasetFacts;

/**
 * The most memory that an experiment takes while it trains. Meant to be a little more than what is really taken, never less.
 *
 * @param parameters what there is for each parameter: outside the heap itself, its gradient and what the optimizer keeps; on the heap a
 *     checkpoint
 * @param minibatch what there is for each example of a minibatch and of a block of the evaluation, all of it outside the heap
 * @param dataset which data it is trained on
 * @param data the data set, which is on the heap once for all that train on it
 */
public record MemoryNeed(Memory parameters, Memory minibatch, String dataset, long data) {

    /** Nothing. */
    public static final MemoryNeed NONE = new MemoryNeed(Memory.NONE, Memory.NONE, "", 0);

    /** Rows that evaluation passes through the network at once, on each thread. */
    private static final long BLOCK_ROWS = 512;

    private static final int BYTES_OF_BFLOAT16 = 2;
    /** Threads, layers, losses of iterations and all else that is no large array. */
    private static final Memory FIXED = new Memory(4 << 20, 8 << 20);
    /** Outside the heap: DL4J's workspaces are a little larger than what they hold, and what is freed is not at once there again. */
    private static final double MARGIN = 1.1;

    /** Parameters that are read grow as they come, and for a moment there is half of them once more. */
    private static final double READ = 1.5;

    /** @param threads that train the network */
    public static MemoryNeed of(ExperimentSpec spec, DatasetFacts facts, int threads) {
        int inputs = facts.shape().inputs();
        return new MemoryNeed(
                parameters(spec, inputs, facts.classes()),
                minibatch(spec, inputs, facts.classes(), threads),
                facts.checksum() == null ? facts.name() : facts.name() + " " + facts.checksum(),
                (long) (facts.trainingExamples() + facts.testExamples())
                        * (facts.shape().inputs() * facts.bytesPerValue() + Short.BYTES));
    }

    /** What {@link #own} is of such an experiment on examples of so many inputs and classes. */
    public static Memory own(ExperimentSpec spec, int inputs, int classes, int threads) {
        return parameters(spec, inputs, classes).plus(minibatch(spec, inputs, classes, threads));
    }

    /** What a trained network takes to be read and to classify a block of examples. */
    public static Memory ofPrediction(NetworkSpec network, int inputs, int classes) {
        long count = network.parameterCount(inputs, classes);
        long units =
                network.hiddenLayers().stream().mapToLong(HiddenLayer::units).sum() + classes;
        double floats = count + (double) BLOCK_ROWS * (inputs + units);
        return new Memory(
                (long) (READ * count * Float.BYTES), (long) (MARGIN * floats * Float.BYTES) + FIXED.offHeap() / 2);
    }

    /** Without the data set. */
    public Memory own() {
        return parameters.plus(minibatch);
    }

    /** Of one that trains alone. */
    public Memory total() {
        return own().plus(new Memory(data, 0));
    }

    private static Memory parameters(ExperimentSpec spec, int inputs, int classes) {
        long count = spec.network().parameterCount(inputs, classes);
        int states = spec.optimizer().statesPerParameter();
        int best = spec.training().selection() == Selection.BEST_VALIDATION ? 1 : 0;
        double onHeap = Math.max(READ, 1 + states + best);
        long offHeap = count * (2 + states) * Float.BYTES;
        if (spec.training().precision() == Precision.BFLOAT16) {
            offHeap += count * BYTES_OF_BFLOAT16;
        }
        return new Memory((long) (count * onHeap * Float.BYTES), (long) (MARGIN * offHeap)).plus(FIXED);
    }

    private static Memory minibatch(ExperimentSpec spec, int inputs, int classes, int threads) {
        List<HiddenLayer> hidden = spec.network().hiddenLayers();
        long units = hidden.stream().mapToLong(HiddenLayer::units).sum() + classes;
        // The next minibatch is gathered while one is trained on.
        double perExample = (double) inputs * (threads > 1 ? 2 : 1) + layers(hidden, classes);
        if (spec.training().precision() == Precision.BFLOAT16) {
            // Inputs and δ of each layer, and half of that again for what oneDNN puts in another order.
            perExample += 1.5 * (inputs + 2 * units) * BYTES_OF_BFLOAT16 / Float.BYTES;
        }
        double floats = perExample * spec.largestMinibatch() + (double) threads * BLOCK_ROWS * (inputs + units);
        return new Memory(0, (long) (MARGIN * floats * Float.BYTES));
    }

    /** What layers keep of an example until the backward pass has come by, and what the widest of them needs for that pass. */
    private static long layers(List<HiddenLayer> hidden, int classes) {
        long kept = classes;
        for (HiddenLayer layer : hidden) {
            // Other activations need the values before them; dropout leaves the activation as it was for the layer
            // itself.
            int copies = 1 + (layer.activation() == Activation.RELU ? 0 : 1) + (layer.dropoutRate() > 0 ? 1 : 0);
            kept += (long) copies * layer.units();
        }
        long widest = hidden.stream().mapToLong(HiddenLayer::units).max().orElse(0);
        // δ of a layer, ε of it and of the one below.
        return kept + 3 * Math.max(widest, classes);
    }
}
