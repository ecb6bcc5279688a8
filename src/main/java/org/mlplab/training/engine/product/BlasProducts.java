package org.mlplab.training.engine.product;

import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.Gemm;
import org.mlplab.training.engine.matrix.Kernels;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.thread.Cut;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Products in the network's own type by the native BLAS. */
public final class BlasProducts implements MatrixProducts {

    private final Kernels kernels;
    private final WorkerThreads threads;
    private final int pieces;

    public BlasProducts(DataType type, WorkerThreads threads) {
        this.kernels = Kernels.of(type);
        this.threads = threads;
        this.pieces = threads.pieces();
    }

    @Override
    public void forward(INDArray input, INDArray weights, INDArray bias, INDArray z, boolean rectify) {
        NativeMatrix x = NativeMatrix.of(input);
        NativeMatrix w = NativeMatrix.ofTransposed(weights);
        NativeMatrix b = NativeMatrix.of(bias);
        NativeMatrix out = NativeMatrix.of(z);
        threads.runPieces(out.rows(), (piece, from, length) -> {
            NativeMatrix rows = out.row(from, length);
            Gemm.multiplyByTransposed(x.row(from, length), w, rows);
            kernels.addBias(rows, b, rectify);
        });
    }

    @Override
    public void backward(
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

    @Override
    public void close() {
        // has no memory of its own
    }
}
