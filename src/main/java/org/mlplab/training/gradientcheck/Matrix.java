package org.mlplab.training.gradientcheck;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A matrix of doubles in row-major order, with the algebra that the equations need. The values must not be modified. */
record Matrix(int rows, int columns, double[] values) {

    static Matrix of(double[]... rows) {
        int columns = rows[0].length;
        return fill(rows.length, columns, i -> rows[i / columns][i % columns]);
    }

    /** Element {@code i} in row-major order is {@code element(i)}. */
    static Matrix fill(int rows, int columns, IntToDoubleFunction element) {
        return new Matrix(
                rows,
                columns,
                IntStream.range(0, rows * columns).mapToDouble(element).toArray());
    }

    double[][] toRows() {
        double[][] copy = new double[rows][];
        for (int i = 0; i < rows; i++) {
            copy[i] = Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
        }
        return copy;
    }

    double at(int row, int column) {
        return values[row * columns + column];
    }

    Matrix times(Matrix right) {
        int width = right.columns;
        double[] product = new double[rows * width];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                double left = values[i * columns + k];
                for (int j = 0; j < width; j++) {
                    product[i * width + j] += left * right.values[k * width + j];
                }
            }
        }
        return new Matrix(rows, width, product);
    }

    Matrix times(double factor) {
        return map(value -> factor * value);
    }

    /** ∘, element by element. */
    Matrix elementwiseTimes(Matrix other) {
        return fill(rows, columns, i -> values[i] * other.values[i]);
    }

    Matrix plus(Matrix other) {
        return fill(rows, columns, i -> values[i] + other.values[i]);
    }

    Matrix minus(Matrix other) {
        return plus(other.times(-1));
    }

    /** With {@code row}, a matrix of one row, added to each row. */
    Matrix plusEachRow(Matrix row) {
        return fill(rows, columns, i -> values[i] + row.values[i % columns]);
    }

    Matrix transposed() {
        return fill(columns, rows, i -> at(i % rows, i / rows));
    }

    Matrix map(DoubleUnaryOperator function) {
        return fill(rows, columns, i -> function.applyAsDouble(values[i]));
    }

    /** Σₙ over the rows, as a matrix of one row. */
    Matrix sumOfRows() {
        double[] sums = new double[columns];
        for (int i = 0; i < values.length; i++) {
            sums[i % columns] += values[i];
        }
        return new Matrix(1, columns, sums);
    }

    /** ‖·‖², the sum of the squares of all elements. */
    double squaredNorm() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** With {@code change} added to one element, in row-major order. */
    Matrix perturbed(int element, double change) {
        double[] copy = values.clone();
        copy[element] += change;
        return new Matrix(rows, columns, copy);
    }
}
