package org.mlplab.training.platform;

import java.util.Properties;
import org.mlplab.spec.Precision;
import org.mlplab.training.engine.matrix.NativeSettings;
import org.mlplab.training.engine.onednn.Bfloat16;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** ND4J's native side on this machine: what it is, and the settings that make it quick. */
@Component
public class Engine {

    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    private final String backend;
    private final String nativeLibrary;
    private final String blas;
    private final String cpu = Processor.describe();

    Engine() {
        NativeSettings.apply();
        Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
        this.backend = environment.getProperty("backend", "unknown");
        this.blas = environment.getProperty("blas.vendor", "unknown") + ", kernels for " + NativeSettings.blasKernel();
        this.nativeLibrary = NativeOpsHolder.getInstance()
                .getDeviceNativeOps()
                .buildInfo()
                .strip()
                .replaceAll("\\s*\\R\\s*", "; ");
        log.info("ND4J {} on {}, BLAS {}, {}; {}", dl4jVersion(), backend, blas, cpu, nativeLibrary);
    }

    /** CPU or CUDA. */
    public String backend() {
        return backend;
    }

    /** Version of DL4J and ND4J, which are released together. */
    public String dl4jVersion() {
        return "1.0.0-M2.1";
    }

    /** How the native library was built: compiler and instruction sets. */
    public String nativeLibrary() {
        return nativeLibrary;
    }

    /** What multiplies matrices in this precision. */
    public String blas(Precision precision) {
        return precision == Precision.BFLOAT16 ? blas + "; bfloat16 in training by " + Bfloat16.library() : blas;
    }

    /** Model of the processor and those of its instruction sets that matter to matrix products. */
    public String cpu() {
        return cpu;
    }
}
