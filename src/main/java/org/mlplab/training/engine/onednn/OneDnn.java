package org.mlplab.training.engine.onednn;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;

/** The functions of oneDNN's C interface, version 3, that are used here. Handles are addresses; names are oneDNN's. */
final class OneDnn {

    static final int CPU = 1;
    static final int IN_ORDER = 1;
    static final int BFLOAT16 = 2;
    static final int FLOAT = 3;
    static final int SOURCE = 1;
    static final int DESTINATION = 17;
    static final int WEIGHTS = 33;
    static final int SCRATCHPAD = 80;
    /** {@code dnnl_query_scratchpad_md} */
    static final int SCRATCHPAD_DESCRIPTOR = 136;
    /** Each execution brings its own: the library's would be the thread's that made the primitive. */
    static final int SCRATCHPAD_OF_THE_CALLER = 1;
    /** Lengths that a descriptor takes, used or not. */
    static final int MOST_DIMENSIONS = 12;

    private OneDnn() {}

    static void bind(NativeLibrary library) {
        Native.register(OneDnn.class, library);
    }

    static void check(int status) {
        if (status != 0) {
            throw new IllegalStateException("oneDNN answered with status " + status);
        }
    }

    static native int dnnl_get_effective_cpu_isa();

    /** Three ints of the version come first. */
    static native Pointer dnnl_version();

    static native int dnnl_engine_create(LongByReference engine, int kind, long index);

    static native int dnnl_stream_create(LongByReference stream, long engine, int flags);

    static native int dnnl_stream_wait(long stream);

    static native int dnnl_stream_destroy(long stream);

    static native int dnnl_primitive_attr_create(LongByReference attributes);

    static native int dnnl_primitive_attr_set_scratchpad_mode(long attributes, int mode);

    static native int dnnl_memory_desc_create_with_strides(
            LongByReference descriptor, int dimensions, long[] lengths, int type, long[] strides);

    static native long dnnl_memory_desc_get_size(long descriptor);

    static native int dnnl_memory_desc_destroy(long descriptor);

    static native int dnnl_matmul_primitive_desc_create(
            LongByReference descriptor,
            long engine,
            long source,
            long weights,
            long bias,
            long destination,
            long attributes);

    static native int dnnl_reorder_primitive_desc_create(
            LongByReference descriptor,
            long source,
            long sourceEngine,
            long destination,
            long destinationEngine,
            long attributes);

    static native long dnnl_primitive_desc_query_md(long descriptor, int what, int index);

    static native int dnnl_primitive_desc_destroy(long descriptor);

    static native int dnnl_primitive_create(LongByReference primitive, long descriptor);

    static native int dnnl_primitive_execute(long primitive, long stream, int count, Pointer arguments);

    static native int dnnl_primitive_destroy(long primitive);

    static native int dnnl_memory_create(LongByReference memory, long descriptor, long engine, long address);

    static native int dnnl_memory_set_data_handle(long memory, long address);

    static native int dnnl_memory_destroy(long memory);
}
