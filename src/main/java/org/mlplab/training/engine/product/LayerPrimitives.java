package org.mlplab.training.engine.product;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.onednn.Operand;
import org.mlplab.training.engine.onednn.Primitive;
import org.mlplab.training.engine.thread.Cut;

/**
 * What oneDNN does for one layer at minibatches of one size, a primitive for each piece. Examples, units and inputs are cut as
 * for BLAS; pieces may run at the same time, each by one thread. Primitives are made when they are first used.
 */
final class LayerPrimitives implements AutoCloseable {

    private final int inputs;
    private final int units;
    private final Cut rows;
    private final Cut unitRows;
    private final Cut inputColumns;
    private final @Nullable Primitive[] inputRoundings;
    private final @Nullable Primitive[] weightRoundings;
    private final @Nullable Primitive[] deltaRoundings;
    private final @Nullable Primitive[] forwards;
    private final @Nullable Primitive[] gradients;
    private final @Nullable Primitive[] belows;

    /**
     * @param input of one example a row
     * @param weights of one unit a row
     */
    LayerPrimitives(int pieces, NativeMatrix input, NativeMatrix weights) {
        this.inputs = input.columns();
        this.units = weights.rows();
        this.rows = new Cut(input.rows(), pieces);
        this.unitRows = new Cut(units, pieces);
        this.inputColumns = new Cut(inputs, pieces);
        this.inputRoundings = new Primitive[pieces];
        this.weightRoundings = new Primitive[pieces];
        this.deltaRoundings = new Primitive[pieces];
        this.forwards = new Primitive[pieces];
        this.gradients = new Primitive[pieces];
        this.belows = new Primitive[pieces];
    }

    void roundInput(int piece, NativeMatrix from, RoundedMatrix to) {
        round(inputRoundings, piece, rows, from, to);
    }

    void roundWeights(int piece, NativeMatrix from, RoundedMatrix to) {
        round(weightRoundings, piece, unitRows, from, to);
    }

    void roundDelta(int piece, NativeMatrix from, RoundedMatrix to) {
        round(deltaRoundings, piece, rows, from, to);
    }

    private static void round(
            @Nullable Primitive[] primitives, int piece, Cut cut, NativeMatrix from, RoundedMatrix to) {
        int length = cut.length(piece);
        if (length > 0) {
            made(
                            primitives,
                            piece,
                            () -> Primitive.rounding(
                                    Operand.floats(length, from.columns(), from.stride()),
                                    Operand.bfloat16(length, from.columns(), from.columns())))
                    .run(from.row(cut.from(piece), length).address(), to.address(cut.from(piece), 0));
        }
    }

    /** z ← xWᵀ for a piece of the examples, W having a unit a row. */
    void forward(int piece, RoundedMatrix x, RoundedMatrix w, NativeMatrix z) {
        int length = rows.length(piece);
        if (length > 0) {
            made(
                            forwards,
                            piece,
                            () -> Primitive.product(
                                    Operand.bfloat16(length, inputs, inputs),
                                    Operand.bfloat16(units, inputs, inputs).transposed(),
                                    Operand.floats(length, units, z.stride())))
                    .run(
                            x.address(rows.from(piece), 0),
                            w.address(0, 0),
                            z.row(rows.from(piece), length).address());
        }
    }

    /** dW ← δᵀx for a piece of the inputs. */
    void weightGradient(int piece, RoundedMatrix d, RoundedMatrix x, NativeMatrix gradient) {
        int from = inputColumns.from(piece);
        int length = inputColumns.length(piece);
        if (length > 0) {
            made(
                            gradients,
                            piece,
                            () -> Primitive.product(
                                    Operand.bfloat16(rows.size(), units, units).transposed(),
                                    Operand.bfloat16(rows.size(), length, inputs),
                                    Operand.floats(units, length, gradient.stride())))
                    .run(
                            d.address(0, 0),
                            x.address(0, from),
                            gradient.column(from, length).address());
        }
    }

    /** ε ← δW for a piece of the examples. */
    void epsilonBelow(int piece, RoundedMatrix d, RoundedMatrix w, NativeMatrix below) {
        int length = rows.length(piece);
        if (length > 0) {
            made(
                            belows,
                            piece,
                            () -> Primitive.product(
                                    Operand.bfloat16(length, units, units),
                                    Operand.bfloat16(units, inputs, inputs),
                                    Operand.floats(length, inputs, below.stride())))
                    .run(
                            d.address(rows.from(piece), 0),
                            w.address(0, 0),
                            below.row(rows.from(piece), length).address());
        }
    }

    private static Primitive made(@Nullable Primitive[] primitives, int piece, Supplier<Primitive> make) {
        Primitive known = primitives[piece];
        if (known == null) {
            known = make.get();
            primitives[piece] = known;
        }
        return known;
    }

    @Override
    public void close() {
        close(inputRoundings);
        close(weightRoundings);
        close(deltaRoundings);
        close(forwards);
        close(gradients);
        close(belows);
    }

    private static void close(@Nullable Primitive[] primitives) {
        for (Primitive each : primitives) {
            if (each != null) {
                each.close();
            }
        }
    }
}
