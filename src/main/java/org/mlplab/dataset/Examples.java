package org.mlplab.dataset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.catalog.InputShape;

/**
 * Labelled examples, one byte a value: a window on arrays shared by every experiment that uses them.
 *
 * <p>Row {@code i} holds {@code shape.inputs()} values 0 to 255, plane after plane, row after row. The arrays must not
 * be written to.
 */
public final class Examples {

    private final InputShape shape;
    private final byte[] values;
    private final byte[] labels;
    private final int first;
    private final int size;
    private final @Nullable SumsFile sumsFile;
    // Experiments on the same split share what was computed of it.
    private final Map<Window, Examples> windows = new ConcurrentHashMap<>();
    private @Nullable InputSums sums;

    private record Window(int from, int length) {}

    public Examples(InputShape shape, byte[] values, byte[] labels) {
        this(shape, values, labels, 0, labels.length, null);
        if ((long) labels.length * shape.inputs() != values.length) {
            throw new IllegalArgumentException("%d labels do not fit %d values of %d inputs each"
                    .formatted(labels.length, values.length, shape.inputs()));
        }
    }

    private Examples(InputShape shape, byte[] values, byte[] labels, int first, int size, @Nullable SumsFile sumsFile) {
        this.shape = shape;
        this.values = values;
        this.labels = labels;
        this.first = first;
        this.size = size;
        this.sumsFile = sumsFile;
    }

    /** The same examples, whose sums are looked for in a file and kept there. */
    public Examples withSumsIn(SumsFile file) {
        return new Examples(shape, values, labels, first, size, file);
    }

    /** A window of {@code length} examples from the {@code from}-th on; nothing is copied. */
    public Examples window(int from, int length) {
        if (from < 0 || length < 0 || from + length > size) {
            throw new IndexOutOfBoundsException("examples %d to %d of %d".formatted(from, from + (long) length, size));
        }
        return windows.computeIfAbsent(
                new Window(from, length),
                window -> new Examples(shape, values, labels, first + from, length, sumsFile));
    }

    /** Sums over all examples, computed once. */
    synchronized InputSums sums() {
        if (sums == null) {
            sums = sumsFile == null ? InputSums.over(this) : keptOrComputed(sumsFile);
        }
        return sums;
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

    /** The shared values; example {@code i} starts at {@link #offset offset(i)}. */
    public byte[] values() {
        return values;
    }

    /** Index in {@link #values} of the first value of example {@code i}. */
    public int offset(int i) {
        return (first + i) * shape.inputs();
    }

    /** Class of example {@code i}, from 0. */
    public int label(int i) {
        return labels[first + i] & 0xFF;
    }
}
