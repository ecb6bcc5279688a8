package org.mlplab.training.engine.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.training.engine.onednn.Bfloat16;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Against sums in double precision of factors that are rounded here, bit by bit. */
class Bfloat16ProductsTest {

    private static final int INPUTS = 37;
    private static final int UNITS = 21;

    private final Random random = new Random(3);

    @BeforeEach
    void hasBfloat16() {
        assumeTrue(Bfloat16.refusal().isEmpty(), () -> Bfloat16.refusal().orElseThrow());
    }

    private double[][] normal(int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    private static INDArray array(double[][] values, char order) {
        return Nd4j.createFromArray(values).castTo(DataType.FLOAT).dup(order);
    }

    /** To 8 bits of significand, ties to even. */
    private static double rounded(double value) {
        int bits = Float.floatToRawIntBits((float) value);
        int halfOrLess = 0x7fff + ((bits >>> 16) & 1);
        return Float.intBitsToFloat((bits + halfOrLess) & 0xffff0000);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += rounded(a[i][k]) * rounded(b[k][j]);
                }
            }
        }
        return c;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < t.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    /** Sums of at most 53 products of numbers around one, in single precision. */
    private static void assertEqual(INDArray actual, double[][] expected) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertThat(actual.getDouble(i, j)).isCloseTo(expected[i][j], within(2e-5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 53})
    void multipliesRoundedFactorsInSinglePrecision(int rows) {
        try (WorkerThreads threads = new WorkerThreads(2, "test");
                Bfloat16Products products = new Bfloat16Products(threads)) {
            // Twice, with other values: what is kept of the first minibatch must not come back.
            for (int i = 0; i < 2; i++) {
                check(products, rows);
            }
        }
    }

    @Test
    void takesMinibatchesOfManySizes() {
        try (Bfloat16Products products = new Bfloat16Products(WorkerThreads.callerOnly())) {
            for (int rows : new int[] {40, 17, 40, 3, 64, 17}) {
                check(products, rows);
            }
        }
    }

    private void check(Bfloat16Products products, int rows) {
        double[][] x = normal(rows, INPUTS);
        double[][] w = normal(INPUTS, UNITS);
        double[][] delta = normal(rows, UNITS);
        double[][] bias = normal(1, UNITS);
        INDArray z = Nd4j.create(DataType.FLOAT, new long[] {rows, UNITS}, 'c');
        INDArray gradient = Nd4j.create(DataType.FLOAT, new long[] {INPUTS, UNITS}, 'f');
        INDArray below = Nd4j.create(DataType.FLOAT, new long[] {rows, INPUTS}, 'c');
        INDArray input = array(x, 'c');
        INDArray weights = array(w, 'f');

        products.forward(input, weights, array(bias, 'c'), z, false);
        products.backward(input, array(delta, 'c'), weights, gradient, below);

        double[][] expected = product(x, w);
        for (double[] row : expected) {
            for (int j = 0; j < UNITS; j++) {
                row[j] += bias[0][j];
            }
        }
        assertEqual(z, expected);
        assertEqual(gradient, product(transposed(x), delta));
        assertEqual(below, product(delta, transposed(w)));
    }

    @Test
    void keepsWhatIsNotFinite() {
        double[][] x = {{Double.NaN, 1}, {Double.POSITIVE_INFINITY, 1}, {1, 1}};
        INDArray z = Nd4j.create(DataType.FLOAT, new long[] {3, 1}, 'c');
        try (Bfloat16Products products = new Bfloat16Products(WorkerThreads.callerOnly())) {
            products.forward(
                    array(x, 'c'), array(new double[][] {{1}, {1}}, 'f'), array(new double[][] {{0}}, 'c'), z, false);
        }
        assertThat(z.getDouble(0, 0)).isNaN();
        assertThat(z.getDouble(1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(z.getDouble(2, 0)).isEqualTo(2);
    }
}
