package org.mlplab.training.network;

import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.Augmentation;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.RandomStreams;
import org.mlplab.training.RandomStreams.Purpose;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.StepResult;
import org.mlplab.training.engine.TrainingStep;
import org.mlplab.training.engine.evaluation.BlockedForwardPass;
import org.mlplab.training.engine.evaluation.EvaluationResult;
import org.mlplab.training.engine.evaluation.UnitActivity;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.minibatch.ExampleRows;
import org.mlplab.training.engine.minibatch.MinibatchGather;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.LayerActivity;
import org.mlplab.training.result.LayerWeights;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network and the training split that it learns from. Used by one thread, which has helpers of its own. */
public final class TrainableNetwork implements AutoCloseable {

    private static final boolean[] NONE_MIRRORED = {};
    private static final float[] NOTHING = {};

    private final AffinePreprocessing preprocessing;
    private final ExampleRows train;
    private final boolean flips;
    private final RandomStreams random;
    private final int classes;
    private final WorkerThreads workers;
    private final MultiLayerNetwork network;
    private final TrainingStep trainingStep;
    private final BlockedForwardPass forwardPass;
    private final MinibatchGather minibatch;
    /** The iteration whose minibatch is gathered already; −1 for none. */
    private long begun = -1;

    public TrainableNetwork(
            ExperimentSpec spec, int classes, Examples train, AffinePreprocessing preprocessing, int threads) {
        this.preprocessing = preprocessing;
        this.train = new ExampleRows(train, preprocessing);
        this.flips = spec.dataset().augmentation() == Augmentation.HORIZONTAL_FLIP;
        this.random = new RandomStreams(spec.seed());
        this.classes = classes;
        this.workers = new WorkerThreads(threads, Thread.currentThread().getName());
        this.network =
                Networks.fast(NetworkDefinitions.of(spec, train.shape().inputs(), classes, DataType.FLOAT), workers);
        new InitialWeights(spec.network().weightInit(), random).setIn(network);
        this.trainingStep = new TrainingStep(network);
        this.forwardPass = new BlockedForwardPass(network, workers);
        this.minibatch = new MinibatchGather(this.train, spec.largestMinibatch(), DataType.FLOAT, workers);
    }

    /**
     * One update. The minibatch of the next iteration is gathered meanwhile.
     *
     * @param rows of the training split for each iteration, again the same if asked again
     * @param iteration from 0
     */
    public Step step(LongFunction<int[]> rows, long iteration, double learningRate) {
        if (iteration == begun) {
            minibatch.takeAhead();
        } else {
            int[] taken = rows.apply(iteration);
            minibatch.take(taken, mirrored(taken.length, iteration));
        }
        if (minibatch.canBegin()) {
            begun = iteration + 1;
            int[] next = rows.apply(begun);
            minibatch.begin(next, mirrored(next.length, begun));
        }
        int[] classes = minibatch.classes();
        StepResult result = trainingStep.step(minibatch.features(), classes, learningRate);
        return new Step(classes.length, result.dataLoss(), result.penalty(), result.correct());
    }

    private boolean[] mirrored(int size, long iteration) {
        if (!flips) {
            return NONE_MIRRORED;
        }
        RandomGenerator generator = random.at(Purpose.AUGMENTATION, iteration);
        boolean[] mirrored = new boolean[size];
        for (int i = 0; i < size; i++) {
            mirrored[i] = generator.nextBoolean();
        }
        return mirrored;
    }

    public Evaluation evaluate(Examples examples) {
        EvaluationResult result = forwardPass.evaluate(new ExampleRows(examples, preprocessing));
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < examples.size(); i++) {
            confusion[examples.label(i)][result.predicted()[i]]++;
        }
        return new Evaluation(
                result.loss(),
                result.accuracy(),
                examples.size(),
                confusion,
                result.layers().stream().map(TrainableNetwork::activity).toList());
    }

    private static LayerActivity activity(UnitActivity activity) {
        return new LayerActivity(
                activity.units(), activity.examples(), activity.standardDeviation(), activity.silentUnits());
    }

    /** A copy of all parameters, in the order of {@link NetworkParameters}. */
    public float[] parameters() {
        return network.params().data().asFloat();
    }

    /** Its first layer, which has the network's own weights. */
    public LayerWeights firstLayer() {
        INDArray weights = network.getLayer(0).getParam(DefaultParamInitializer.WEIGHT_KEY);
        return new NativeLayerWeights(NativeMatrix.ofTransposed(weights));
    }

    public void setParameters(float[] values) {
        assign(network.params(), values);
    }

    /** A copy of what the updater keeps between iterations, in its own layout; empty where it keeps nothing. */
    public float[] updaterState() {
        INDArray state = network.getUpdater().getStateViewArray();
        return state == null ? NOTHING : state.data().asFloat();
    }

    /** Makes the network what it was after so many iterations. */
    public void restore(long iteration, float[] parameters, float[] updaterState) {
        setParameters(parameters);
        INDArray state = network.getUpdater().getStateViewArray();
        if (state != null) {
            assign(state, updaterState);
        }
        network.setIterationCount(Math.toIntExact(iteration));
    }

    private static void assign(INDArray target, float[] values) {
        if (target.length() != values.length) {
            throw new IllegalArgumentException(
                    "%d values for %d numbers of the network".formatted(values.length, target.length()));
        }
        NativeMatrix.of(target).floats().put(values);
    }

    @Override
    public void close() {
        workers.close();
        minibatch.close();
        forwardPass.close();
        Networks.free(network);
    }
}
