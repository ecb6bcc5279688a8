package org.mlplab.training.engine.layer;

import org.mlplab.training.engine.matrix.Kernels;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.thread.Cut;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What one dense layer does between its products, to δ and the loss, cut into pieces for an experiment's threads. */
final class LayerDeltas {

    private final Kernels kernels;
    private final WorkerThreads threads;
    private final int pieces;

    LayerDeltas(DataType type, WorkerThreads threads) {
        this.kernels = Kernels.of(type);
        this.threads = threads;
        this.pieces = threads.pieces();
    }

    /** δ from ε of a rectified layer, and the bias gradient. */
    void rectifierDelta(INDArray activation, INDArray epsilon, INDArray delta, INDArray biasGradient) {
        NativeMatrix a = NativeMatrix.of(activation);
        NativeMatrix e = NativeMatrix.of(epsilon);
        NativeMatrix d = NativeMatrix.of(delta);
        Cut cut = new Cut(d.rows(), pieces);
        double[][] sums = new double[pieces][d.columns()];
        threads.run(
                pieces,
                i -> kernels.rectifierDelta(
                        a.row(cut.from(i), cut.length(i)),
                        e.row(cut.from(i), cut.length(i)),
                        d.row(cut.from(i), cut.length(i)),
                        sums[i]));
        store(sums, biasGradient);
    }

    /** The bias gradient: the sum of δ over the rows. */
    void biasGradient(INDArray delta, INDArray biasGradient) {
        NativeMatrix d = NativeMatrix.of(delta);
        Cut cut = new Cut(d.rows(), pieces);
        double[][] sums = new double[pieces][d.columns()];
        threads.run(pieces, i -> kernels.addColumnSums(d.row(cut.from(i), cut.length(i)), sums[i]));
        store(sums, biasGradient);
    }

    /** z ← softmax(z) − onehot(classes), the bias gradient, and the loss. */
    BatchLoss crossEntropyDelta(INDArray z, int[] classes, INDArray biasGradient) {
        NativeMatrix d = NativeMatrix.of(z);
        Cut cut = new Cut(d.rows(), pieces);
        double[][] sums = new double[pieces][d.columns()];
        SoftmaxCrossEntropy[] losses = new SoftmaxCrossEntropy[pieces];
        threads.run(pieces, i -> {
            NativeMatrix rows = d.row(cut.from(i), cut.length(i));
            losses[i] = new SoftmaxCrossEntropy();
            losses[i].delta(rows, rows, classes, cut.from(i));
            kernels.addColumnSums(rows, sums[i]);
        });
        store(sums, biasGradient);
        return SoftmaxCrossEntropy.total(losses, d.rows());
    }

    /** z ← softmax(z), and the loss. */
    BatchLoss crossEntropy(INDArray z, int[] classes) {
        NativeMatrix all = NativeMatrix.of(z);
        Cut cut = new Cut(all.rows(), pieces);
        int[] predicted = new int[all.rows()];
        SoftmaxCrossEntropy[] losses = new SoftmaxCrossEntropy[pieces];
        threads.run(pieces, i -> {
            losses[i] = new SoftmaxCrossEntropy();
            losses[i].evaluate(all.row(cut.from(i), cut.length(i)), classes, cut.from(i), predicted);
        });
        return SoftmaxCrossEntropy.total(losses, all.rows());
    }

    private static void store(double[][] sums, INDArray into) {
        NativeMatrix vector = NativeMatrix.of(into);
        for (int j = 0; j < vector.columns(); j++) {
            double sum = 0;
            for (double[] piece : sums) {
                sum += piece[j];
            }
            if (vector.isFloat()) {
                vector.floatPointer().put(j, (float) sum);
            } else {
                vector.doublePointer().put(j, sum);
            }
        }
    }
}
