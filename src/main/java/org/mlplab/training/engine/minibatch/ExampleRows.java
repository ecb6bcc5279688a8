package org.mlplab.training.engine.minibatch;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.training.engine.matrix.NativeMatrix;

/**
 * Preprocessed rows, made from the shared bytes or numbers each time they are needed. Bytes take a quarter of the memory of floats, and
 * all experiments on a data set share them.
 */
public final class ExampleRows {

    private final Examples examples;
    private final AffinePreprocessing preprocessing;
    private final int inputs;
    /** Used again: fresh ones, thousands a second, would keep the garbage collector at work beside the training. */
    private final ThreadLocal<float[]> converted;

    private final ThreadLocal<byte[]> mirrored;
    private final ThreadLocal<NativeBytes> bytes;

    public ExampleRows(Examples examples, AffinePreprocessing preprocessing) {
        this.examples = examples;
        this.preprocessing = preprocessing;
        this.inputs = examples.shape().inputs();
        this.converted = ThreadLocal.withInitial(() -> new float[inputs]);
        this.mirrored = ThreadLocal.withInitial(() -> new byte[inputs]);
        this.bytes = ThreadLocal.withInitial(() -> new NativeBytes(inputs));
    }

    public int size() {
        return examples.size();
    }

    public int inputs() {
        return inputs;
    }

    public int label(int example) {
        return examples.label(example);
    }

    /** Which example a row takes. */
    @FunctionalInterface
    public interface Choice {
        int example(int row);
    }

    /** Whether a row's picture is mirrored left to right. */
    @FunctionalInterface
    public interface Mirror {
        boolean of(int row);
    }

    /** Fills all rows of {@code target}; row i takes {@code choice.example(i)}. */
    public void fill(NativeMatrix target, Choice choice, Mirror mirror) {
        float[] row = converted.get();
        FloatBuffer floats = target.isFloat() ? target.floats() : FloatBuffer.allocate(0);
        DoubleBuffer doubles = target.isFloat() ? DoubleBuffer.allocate(0) : target.doubles();
        for (int i = 0; i < target.rows(); i++) {
            int offset = examples.offset(choice.example(i));
            if (examples.hasNumbers()) {
                convert(examples.numbers(), offset, row);
            } else if (mirror.of(i)) {
                byte[] pixels = mirrored.get();
                mirror(offset, pixels);
                convert(pixels, 0, row);
            } else {
                convert(examples.values(), offset, row);
            }
            if (target.isFloat()) {
                floats.put(i * target.stride(), row);
            } else {
                for (int j = 0; j < inputs; j++) {
                    doubles.put(i * target.stride() + j, row[j]);
                }
            }
        }
    }

    private void convert(byte[] values, int offset, float[] row) {
        bytes.get().toFloats(values, offset, row);
        convert(row, 0, row);
    }

    private void convert(float[] numbers, int offset, float[] row) {
        float[] shift = preprocessing.shift();
        float[] scale = preprocessing.scale();
        for (int j = 0; j < row.length; j++) {
            row[j] = (numbers[offset + j] - shift[j]) * scale[j];
        }
    }

    private void mirror(int offset, byte[] pixels) {
        int width = examples.shape().width();
        byte[] values = examples.values();
        for (int line = 0; line < inputs; line += width) {
            for (int x = 0; x < width; x++) {
                pixels[line + x] = values[offset + line + width - 1 - x];
            }
        }
    }
}
