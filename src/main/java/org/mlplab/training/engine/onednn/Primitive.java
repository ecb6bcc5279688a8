package org.mlplab.training.engine.onednn;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import org.mlplab.training.engine.matrix.NativeSettings;

/**
 * One operation on matrices of fixed shapes, run by the calling thread alone. For one thread at a time; {@link #close} frees
 * its native memory.
 */
public final class Primitive implements AutoCloseable {

    private static final int ARGUMENT_BYTES = 16;
    private static final int HANDLE_OFFSET = 8;

    /** OpenMP's number of threads is each thread's own. */
    private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> {
        NativeSettings.oneThread();
        return true;
    });

    private final Library library;
    private final long primitive;
    private final long stream;
    private final long[] operands;
    private final long scratchpad;
    /** Written over by each execution. */
    private final Memory scratchpadBytes;

    private final Memory arguments;

    private Primitive(Library library, long descriptor, int[] names, long[] shapes) {
        this.library = library;
        this.primitive = handle(result -> OneDnn.dnnl_primitive_create(result, descriptor));
        this.stream = handle(result -> OneDnn.dnnl_stream_create(result, library.engine(), OneDnn.IN_ORDER));
        long scratch = OneDnn.dnnl_primitive_desc_query_md(descriptor, OneDnn.SCRATCHPAD_DESCRIPTOR, 0);
        this.scratchpadBytes = new Memory(Math.max(1, OneDnn.dnnl_memory_desc_get_size(scratch)));
        this.scratchpad = memory(scratch, Pointer.nativeValue(scratchpadBytes));
        this.operands = new long[names.length];
        this.arguments = new Memory((long) (names.length + 1) * ARGUMENT_BYTES);
        for (int i = 0; i < names.length; i++) {
            operands[i] = memory(shapes[i], 0);
            argument(i, names[i], operands[i]);
        }
        argument(names.length, OneDnn.SCRATCHPAD, scratchpad);
    }

    /** C ← A·B; C is in single precision. */
    public static Primitive product(Operand a, Operand b, Operand c) {
        Library library = Library.get();
        return of(
                library,
                new int[] {OneDnn.SOURCE, OneDnn.WEIGHTS, OneDnn.DESTINATION},
                new Operand[] {a, b, c},
                (result, shapes) -> OneDnn.dnnl_matmul_primitive_desc_create(
                        result, library.engine(), shapes[0], shapes[1], 0, shapes[2], library.attributes()));
    }

    /** To ← from, each value rounded to the nearest that {@code to} can hold, ties to even. */
    public static Primitive rounding(Operand from, Operand to) {
        Library library = Library.get();
        return of(
                library,
                new int[] {OneDnn.SOURCE, OneDnn.DESTINATION},
                new Operand[] {from, to},
                (result, shapes) -> OneDnn.dnnl_reorder_primitive_desc_create(
                        result, shapes[0], library.engine(), shapes[1], library.engine(), library.attributes()));
    }

    private interface Description {
        int into(LongByReference result, long[] shapes);
    }

    private static Primitive of(Library library, int[] names, Operand[] operands, Description description) {
        ALONE.get();
        long[] shapes = new long[operands.length];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = shape(operands[i]);
        }
        long descriptor = handle(result -> description.into(result, shapes));
        try {
            return new Primitive(library, descriptor, names, shapes);
        } finally {
            OneDnn.dnnl_primitive_desc_destroy(descriptor);
            for (long shape : shapes) {
                OneDnn.dnnl_memory_desc_destroy(shape);
            }
        }
    }

    private static long shape(Operand operand) {
        long[] lengths = new long[OneDnn.MOST_DIMENSIONS];
        long[] strides = new long[OneDnn.MOST_DIMENSIONS];
        lengths[0] = operand.rows();
        lengths[1] = operand.columns();
        strides[0] = operand.rowStride();
        strides[1] = operand.columnStride();
        int type = operand.bfloat16() ? OneDnn.BFLOAT16 : OneDnn.FLOAT;
        return handle(result -> OneDnn.dnnl_memory_desc_create_with_strides(result, 2, lengths, type, strides));
    }

    /** @param addresses of the operands' first values, in the order in which they were given */
    public void run(long... addresses) {
        ALONE.get();
        for (int i = 0; i < operands.length; i++) {
            OneDnn.check(OneDnn.dnnl_memory_set_data_handle(operands[i], addresses[i]));
        }
        OneDnn.check(OneDnn.dnnl_primitive_execute(primitive, stream, operands.length + 1, arguments));
        OneDnn.check(OneDnn.dnnl_stream_wait(stream));
    }

    private void argument(int index, int name, long memory) {
        arguments.setInt((long) index * ARGUMENT_BYTES, name);
        arguments.setLong((long) index * ARGUMENT_BYTES + HANDLE_OFFSET, memory);
    }

    private long memory(long shape, long address) {
        return handle(result -> OneDnn.dnnl_memory_create(result, shape, library.engine(), address));
    }

    private interface Creation {
        int into(LongByReference result);
    }

    private static long handle(Creation creation) {
        LongByReference result = new LongByReference();
        OneDnn.check(creation.into(result));
        return result.getValue();
    }

    @Override
    public void close() {
        for (long operand : operands) {
            OneDnn.dnnl_memory_destroy(operand);
        }
        OneDnn.dnnl_memory_destroy(scratchpad);
        OneDnn.dnnl_primitive_destroy(primitive);
        OneDnn.dnnl_stream_destroy(stream);
        scratchpadBytes.close();
        arguments.close();
    }
}
