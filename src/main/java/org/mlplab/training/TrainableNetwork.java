package org.mlplab.training;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.ExperimentSpec;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network, the data it learns from and what is needed to do both quickly. Used by one thread. */
final class TrainableNetwork implements AutoCloseable {

    private static final int EVALUATION_BLOCK = 1000;

    private final ExperimentSpec spec;
    private final int classes;
    private final Examples train;
    private final AffinePreprocessing preprocessing;
    private final MultiLayerNetwork network;

    TrainableNetwork(ExperimentSpec spec, int classes, Examples train, AffinePreprocessing preprocessing, int threads) {
        this.spec = spec;
        this.classes = classes;
        this.train = train;
        this.preprocessing = preprocessing;
        this.network = StockNetworks.create(spec, train.shape().inputs(), classes);
    }

    /** One update on the given rows of the training split. */
    Step step(int[] rows, long iteration, double learningRate) {
        INDArray features = features(train, rows);
        INDArray labels = labels(train, rows);
        network.setLearningRate(learningRate);
        int correct = correct(network.output(features, false), labels);
        network.fit(features, labels);
        double penalty = network.calcRegularizationScore(false);
        double score = network.score();
        return new Step(rows.length, score - penalty, penalty, correct);
    }

    Evaluation evaluate(Examples examples) {
        int[][] confusion = new int[classes][classes];
        double loss = 0;
        int correct = 0;
        for (int from = 0; from < examples.size(); from += EVALUATION_BLOCK) {
            int size = Math.min(EVALUATION_BLOCK, examples.size() - from);
            int[] rows = new int[size];
            for (int i = 0; i < size; i++) {
                rows[i] = from + i;
            }
            INDArray output = network.output(features(examples, rows), false);
            INDArray best = output.argMax(1);
            for (int i = 0; i < size; i++) {
                int label = examples.label(from + i);
                int predicted = (int) best.getLong(i);
                confusion[label][predicted]++;
                correct += label == predicted ? 1 : 0;
                loss -= Math.log(output.getDouble(i, label));
            }
        }
        return new Evaluation(loss / examples.size(), (double) correct / examples.size(), examples.size(), confusion);
    }

    private static int correct(INDArray output, INDArray labels) {
        return output.argMax(1)
                .eq(labels.argMax(1))
                .castTo(DataType.INT)
                .sumNumber()
                .intValue();
    }

    private INDArray features(Examples examples, int[] rows) {
        int inputs = examples.shape().inputs();
        float[] values = new float[rows.length * inputs];
        byte[] source = examples.values();
        float[] shift = preprocessing.shift();
        float[] scale = preprocessing.scale();
        for (int i = 0; i < rows.length; i++) {
            int offset = examples.offset(rows[i]);
            for (int j = 0; j < inputs; j++) {
                values[i * inputs + j] = ((source[offset + j] & 0xFF) - shift[j]) * scale[j];
            }
        }
        return Nd4j.createFromArray(values).reshape(rows.length, inputs);
    }

    private INDArray labels(Examples examples, int[] rows) {
        float[] values = new float[rows.length * classes];
        for (int i = 0; i < rows.length; i++) {
            values[i * classes + examples.label(rows[i])] = 1;
        }
        return Nd4j.createFromArray(values).reshape(rows.length, classes);
    }

    /** All parameters in one row; changes go through. */
    INDArray parameters() {
        return network.params();
    }

    @Override
    public void close() {
        network.close();
    }
}
