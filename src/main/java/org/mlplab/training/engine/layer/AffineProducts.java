package org.mlplab.training.engine.layer;

import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.Gemm;
import org.mlplab.training.engine.matrix.Kernels;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.thread.Cut;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The matrix products of one dense layer, z = xW + b and its gradients, cut into pieces for an experiment's threads. */
final class AffineProducts {

    /** At least two, so that one thread and two threads compute the same pieces and thus the same bits. */
    private static final int LEAST_PIECES = 2;

    private final Kernels kernels;
    private final WorkerThreads threads;
    private final int pieces;

    AffineProducts(DataType type, WorkerThreads threads) {
        this.kernels = Kernels.of(type);
        this.threads = threads;
        this.pieces = Math.max(LEAST_PIECES, threads.size());
    }

    /** z ← xW + b, rectified on request. */
    void forward(INDArray input, INDArray weights, INDArray bias, INDArray z, boolean rectify) {
        NativeMatrix x = NativeMatrix.of(input);
        NativeMatrix w = NativeMatrix.ofTransposed(weights);
        NativeMatrix b = NativeMatrix.of(bias);
        NativeMatrix out = NativeMatrix.of(z);
        eachPieceOfRows(out.rows(), (from, length) -> {
            NativeMatrix rows = out.row(from, length);
            Gemm.multiplyByTransposed(x.row(from, length), w, rows);
            kernels.addBias(rows, b, rectify);
        });
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

    /** dW ← xᵀδ and, unless null, ε of the layer below ← δWᵀ. */
    void backward(
            INDArray input,
            INDArray delta,
            INDArray weights,
            INDArray weightGradient,
            @Nullable INDArray epsilonBelow) {
        NativeMatrix x = NativeMatrix.of(input);
        NativeMatrix d = NativeMatrix.of(delta);
        NativeMatrix w = NativeMatrix.ofTransposed(weights);
        NativeMatrix dw = NativeMatrix.ofTransposed(weightGradient);
        NativeMatrix below = epsilonBelow == null ? null : NativeMatrix.of(epsilonBelow);
        Cut inputs = new Cut(x.columns(), pieces);
        Cut rows = new Cut(d.rows(), pieces);
        threads.run(below == null ? pieces : 2 * pieces, task -> {
            if (task < pieces) {
                int from = inputs.from(task);
                int length = inputs.length(task);
                if (length > 0) {
                    Gemm.multiplyTransposed(d, x.column(from, length), dw.column(from, length));
                }
            } else if (below != null) {
                int from = rows.from(task - pieces);
                int length = rows.length(task - pieces);
                if (length > 0) {
                    Gemm.multiply(d.row(from, length), w, below.row(from, length));
                }
            }
        });
    }

    /** Work on rows {@code from} to {@code from + length − 1}. */
    @FunctionalInterface
    interface RowWork {
        void on(int from, int length);
    }

    /** Cuts {@code rows} into pieces and works on each that is not empty. */
    void eachPieceOfRows(int rows, RowWork work) {
        Cut cut = new Cut(rows, pieces);
        threads.run(pieces, i -> {
            if (cut.length(i) > 0) {
                work.on(cut.from(i), cut.length(i));
            }
        });
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
