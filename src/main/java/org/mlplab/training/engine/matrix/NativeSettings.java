package org.mlplab.training.engine.matrix;

import org.bytedeco.openblas.presets.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Settings of the native libraries, for the whole process.
 *
 * <p>Both ND4J's OpenMP and OpenBLAS would otherwise start a thread for every core, spin there and take the cores from
 * the experiments' own threads.
 */
public final class NativeSettings {

    private NativeSettings() {}

    /** One thread for each native call. To be called before the first network; again does no harm. */
    public static void apply() {
        BlasKernel.choose();
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        oneThread();
        openblas_nolapack.blas_set_num_threads(1);
    }

    /** For native code that the calling thread runs: OpenMP keeps the number by thread. */
    public static void oneThread() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    /** The kernels that multiply matrices, as OpenBLAS calls them: another one rounds otherwise. */
    public static String blasKernel() {
        return BlasKernel.name();
    }
}
