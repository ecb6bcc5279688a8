package org.mlplab.dataset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.catalog.InputShape;

/**
 * Labelled examples: a window on arrays shared by every experiment that uses them, one byte a value or, of tables, one
 * number in single precision.
 *
 * <p>Row {@code i} holds {@code shape.inputs()} values, of bytes 0 to 255, plane after plane, row after row. The arrays
 * must not be written to.
 */
public final class Examples {

    private static final byte[] NO_BYTES = {};
    private static final float[] NO_NUMBERS = {};

    private final InputShape shape;
    private final byte[] values;
    private final float[] numbers;
    private final short[] labels;
    private final int first;
    private final int size;
    private final @Nullable SumsFile sumsFile;
    // Experiments on the same split share what was computed of it.
    private final Map<Window, Examples> windows = new ConcurrentHashMap<>();
    private @Nullable InputStatistics statistics;

    private record Window(int from, int length) {}

    public Examples(InputShape shape, byte[] values, byte[] labels) {
        this(shape, values, widened(labels));
    }

    /** @param labels each a class from 0, read without a sign */
    public Examples(InputShape shape, byte[] values, short[] labels) {
        this(shape, values, NO_NUMBERS, labels, 0, labels.length, null);
        checkFit(labels.length, values.length);
    }

    /** @param labels each a class from 0, read without a sign */
    public Examples(InputShape shape, float[] numbers, short[] labels) {
        this(shape, NO_BYTES, numbers, labels, 0, labels.length, null);
        checkFit(labels.length, numbers.length);
    }

    private Examples(
            InputShape shape,
            byte[] values,
            float[] numbers,
            short[] labels,
            int first,
            int size,
            @Nullable SumsFile sumsFile) {
        this.shape = shape;
        this.values = values;
        this.numbers = numbers;
        this.labels = labels;
        this.first = first;
        this.size = size;
        this.sumsFile = sumsFile;
    }

    private void checkFit(int examples, int length) {
        if ((long) examples * shape.inputs() != length) {
            throw new IllegalArgumentException(
                    "%d labels do not fit %d values of %d inputs each".formatted(examples, length, shape.inputs()));
        }
    }

    private static short[] widened(byte[] labels) {
        short[] wide = new short[labels.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = (short) (labels[i] & 0xFF);
        }
        return wide;
    }

    /** The same examples, whose sums are looked for in a file and kept there. */
    public Examples withSumsIn(SumsFile file) {
        return new Examples(shape, values, numbers, labels, first, size, file);
    }

    /** A window of {@code length} examples from the {@code from}-th on; nothing is copied. */
    public Examples window(int from, int length) {
        if (from < 0 || length < 0 || from + length > size) {
            throw new IndexOutOfBoundsException("examples %d to %d of %d".formatted(from, from + (long) length, size));
        }
        return windows.computeIfAbsent(
                new Window(from, length),
                window -> new Examples(shape, values, numbers, labels, first + from, length, sumsFile));
    }

    /** Statistics of all examples, computed once. */
    synchronized InputStatistics statistics() {
        if (statistics == null) {
            statistics = hasNumbers()
                    ? InputMoments.over(this)
                    : sumsFile == null ? InputSums.over(this) : keptOrComputed(sumsFile);
        }
        return statistics;
    }

    private InputSums keptOrComputed(SumsFile file) {
        return file.read(first, size, shape.inputs()).orElseGet(() -> {
            InputSums computed = InputSums.over(this);
            file.write(first, computed);
            return computed;
        });
    }

    public int size() {
        return size;
    }

    public InputShape shape() {
        return shape;
    }

    /** Whether values are {@link #numbers} rather than bytes. */
    public boolean hasNumbers() {
        return numbers.length > 0;
    }

    /** The shared bytes; example {@code i} starts at {@link #offset offset(i)}. None where there are numbers. */
    public byte[] values() {
        return values;
    }

    /** The shared numbers; example {@code i} starts at {@link #offset offset(i)}. None where there are bytes. */
    public float[] numbers() {
        return numbers;
    }

    /** Index in {@link #values} or {@link #numbers} of the first value of example {@code i}. */
    public int offset(int i) {
        return (first + i) * shape.inputs();
    }

    /** Class of example {@code i}, from 0. */
    public int label(int i) {
        return labels[first + i] & 0xFFFF;
    }
}
