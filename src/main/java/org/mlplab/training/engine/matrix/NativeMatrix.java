package org.mlplab.training.engine.matrix;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A window on an array's native memory: rows of {@code columns} adjacent values, {@code stride} values apart.
 *
 * <p>Valid as long as the array it was made from.
 *
 * @param type FLOAT or DOUBLE
 * @param address of the first value, in bytes
 */
public record NativeMatrix(DataType type, long address, int rows, int columns, int stride) {

    /** The array as it is: a row vector, or a matrix in c order whose rows may be apart. */
    public static NativeMatrix of(INDArray array) {
        if (array.rank() == 1) {
            return new NativeMatrix(array.dataType(), addressOf(array), 1, (int) array.length(), (int) array.length());
        }
        if (!isRowWise(array)) {
            throw new IllegalArgumentException("not in c order: " + array.shapeInfoToString());
        }
        int columns = (int) array.size(1);
        int stride = array.size(0) == 1 ? columns : (int) array.stride(0);
        return new NativeMatrix(array.dataType(), addressOf(array), (int) array.size(0), columns, stride);
    }

    /** The transpose of a matrix in f order, as DL4J keeps its weights: one row for each of a layer's units. */
    public static NativeMatrix ofTransposed(INDArray weights) {
        int inputs = (int) weights.size(0);
        int units = (int) weights.size(1);
        if (weights.rank() != 2 || inputs > 1 && weights.stride(0) != 1 || units > 1 && weights.stride(1) < inputs) {
            throw new IllegalArgumentException("not in f order: " + weights.shapeInfoToString());
        }
        int stride = units == 1 ? inputs : (int) weights.stride(1);
        return new NativeMatrix(weights.dataType(), addressOf(weights), units, inputs, stride);
    }

    public static boolean isRowWise(INDArray array) {
        return array.rank() == 2
                && (array.size(1) == 1 || array.stride(1) == 1)
                && (array.size(0) == 1 || array.stride(0) >= array.size(1));
    }

    /** A view shares another array's buffer and starts at an offset in it. */
    private static long addressOf(INDArray array) {
        if (array.dataType() != DataType.FLOAT && array.dataType() != DataType.DOUBLE) {
            throw new IllegalArgumentException("neither FLOAT nor DOUBLE but " + array.dataType());
        }
        return array.data().address() + array.offset() * array.dataType().width();
    }

    public NativeMatrix row(int from, int length) {
        return new NativeMatrix(type, address + (long) from * stride * type.width(), length, columns, stride);
    }

    public NativeMatrix column(int from, int length) {
        return new NativeMatrix(type, address + (long) from * type.width(), rows, length, stride);
    }

    public boolean isFloat() {
        return type == DataType.FLOAT;
    }

    private long span() {
        return rows == 0 ? 0 : (long) (rows - 1) * stride + columns;
    }

    public FloatPointer floatPointer() {
        return new FloatPointer(new Address(address)).capacity(span());
    }

    public DoublePointer doublePointer() {
        return new DoublePointer(new Address(address)).capacity(span());
    }

    public FloatBuffer floats() {
        return floatPointer().asBuffer();
    }

    public DoubleBuffer doubles() {
        return doublePointer().asBuffer();
    }

    private static final class Address extends Pointer {
        Address(long address) {
            this.address = address;
        }
    }
}
