package org.mlplab.training.engine.product;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.Kernels;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Products whose factors, x, W and δ, are rounded to bfloat16 first and which are summed in single precision. What comes in
 * and goes out is in single precision, and so is the bias.
 */
public final class Bfloat16Products implements MatrixProducts {

    /** Minibatches of two sizes come in turn: an epoch's last may be smaller. */
    private static final int MOST_SIZES = 2;

    private final WorkerThreads threads;
    private final int pieces;
    private final Kernels kernels = Kernels.of(DataType.FLOAT);
    private final Map<Integer, LayerPrimitives> byRows = new HashMap<>();
    private final RoundedMatrix x = new RoundedMatrix();
    private final RoundedMatrix w = new RoundedMatrix();
    private final RoundedMatrix d = new RoundedMatrix();

    public Bfloat16Products(WorkerThreads threads) {
        this.threads = threads;
        this.pieces = threads.pieces();
    }

    @Override
    public void forward(INDArray input, INDArray weights, INDArray bias, INDArray z, boolean rectify) {
        NativeMatrix from = NativeMatrix.of(input);
        NativeMatrix units = NativeMatrix.ofTransposed(weights);
        NativeMatrix out = NativeMatrix.of(z);
        NativeMatrix b = NativeMatrix.of(bias);
        LayerPrimitives primitives = primitives(from, units);
        x.fit(from);
        w.fit(units);
        threads.run(2 * pieces, task -> {
            if (task < pieces) {
                primitives.roundInput(task, from, x);
            } else {
                primitives.roundWeights(task - pieces, units, w);
            }
        });
        threads.runPieces(out.rows(), (piece, first, length) -> {
            primitives.forward(piece, x, w, out);
            kernels.addBias(out.row(first, length), b, rectify);
        });
    }

    @Override
    public void backward(
            INDArray input,
            INDArray delta,
            INDArray weights,
            INDArray weightGradient,
            @Nullable INDArray epsilonBelow) {
        NativeMatrix from = NativeMatrix.of(delta);
        NativeMatrix gradient = NativeMatrix.ofTransposed(weightGradient);
        NativeMatrix below = epsilonBelow == null ? null : NativeMatrix.of(epsilonBelow);
        LayerPrimitives primitives = primitives(NativeMatrix.of(input), NativeMatrix.ofTransposed(weights));
        d.fit(from);
        threads.run(pieces, piece -> primitives.roundDelta(piece, from, d));
        threads.run(below == null ? pieces : 2 * pieces, task -> {
            if (task < pieces) {
                primitives.weightGradient(task, d, x, gradient);
            } else if (below != null) {
                primitives.epsilonBelow(task - pieces, d, w, below);
            }
        });
    }

    private LayerPrimitives primitives(NativeMatrix input, NativeMatrix units) {
        LayerPrimitives known = byRows.get(input.rows());
        if (known != null) {
            return known;
        }
        if (byRows.size() == MOST_SIZES) {
            forgetPrimitives();
        }
        var made = new LayerPrimitives(pieces, input, units);
        byRows.put(input.rows(), made);
        return made;
    }

    private void forgetPrimitives() {
        byRows.values().forEach(LayerPrimitives::close);
        byRows.clear();
    }

    @Override
    public void close() {
        forgetPrimitives();
        x.close();
        w.close();
        d.close();
    }
}
