package org.mlplab.training.engine.onednn;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import org.bytedeco.javacpp.Loader;
import org.mlplab.training.engine.matrix.NativeSettings;

/** oneDNN, loaded once for the process when it is first asked for: 93 MB that most experiments do without. */
final class Library {

    private static final String FOLDER = "/org/bytedeco/dnnl/linux-x86_64/";
    /** All bits are set where oneDNN multiplies by AVX512_BF16 or AMX. */
    private static final int AVX512_BF16 = 0xe7;

    private final long engine;
    private final long attributes;

    private static final class Holder {
        static final Library INSTANCE = new Library();
    }

    private Library() {
        // Both bring an OpenMP along: the one that is loaded first serves both, with the settings that are made of it.
        NativeSettings.apply();
        OneDnn.bind(NativeLibrary.getInstance(unpacked()));
        LongByReference result = new LongByReference();
        OneDnn.check(OneDnn.dnnl_engine_create(result, OneDnn.CPU, 0));
        this.engine = result.getValue();
        OneDnn.check(OneDnn.dnnl_primitive_attr_create(result));
        this.attributes = result.getValue();
        OneDnn.check(OneDnn.dnnl_primitive_attr_set_scratchpad_mode(attributes, OneDnn.SCRATCHPAD_OF_THE_CALLER));
    }

    static Library get() {
        return Holder.INSTANCE;
    }

    static boolean isThere() {
        return Library.class.getResource(FOLDER + "libdnnl.so.3") != null;
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Library.class.getResource(FOLDER + name), name);
    }

    /** Where JavaCPP keeps the other native libraries, unpacked once and shared by all processes. */
    private static String unpacked() {
        try {
            Loader.cacheResource(resource("libgomp.so.1"));
            File file = Loader.cacheResource(resource("libdnnl.so.3"));
            return file.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long engine() {
        return engine;
    }

    /** Of every primitive: the caller brings its scratchpad. */
    long attributes() {
        return attributes;
    }

    boolean multipliesBfloat16() {
        return (OneDnn.dnnl_get_effective_cpu_isa() & AVX512_BF16) == AVX512_BF16;
    }

    String version() {
        Pointer numbers = OneDnn.dnnl_version();
        return "%d.%d.%d".formatted(numbers.getInt(0), numbers.getInt(4), numbers.getInt(8));
    }
}
