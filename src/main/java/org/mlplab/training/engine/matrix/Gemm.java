package org.mlplab.training.engine.matrix;

import org.bytedeco.openblas.global.openblas_nolapack;

/** Products of matrices by the native BLAS, each in the calling thread alone. */
public final class Gemm {

    private static final int ROW_MAJOR = openblas_nolapack.CblasRowMajor;
    private static final int AS_IT_IS = openblas_nolapack.CblasNoTrans;
    private static final int TRANSPOSED = openblas_nolapack.CblasTrans;

    private Gemm() {}

    /** C = A·B */
    public static void multiply(NativeMatrix a, NativeMatrix b, NativeMatrix c) {
        gemm(AS_IT_IS, AS_IT_IS, a.columns(), a, b, c);
    }

    /** C = A·Bᵀ */
    public static void multiplyByTransposed(NativeMatrix a, NativeMatrix b, NativeMatrix c) {
        gemm(AS_IT_IS, TRANSPOSED, a.columns(), a, b, c);
    }

    /** C = Aᵀ·B */
    public static void multiplyTransposed(NativeMatrix a, NativeMatrix b, NativeMatrix c) {
        gemm(TRANSPOSED, AS_IT_IS, a.rows(), a, b, c);
    }

    /** Of one row of values. */
    public static double sumOfSquares(NativeMatrix row) {
        return row.isFloat()
                ? openblas_nolapack.cblas_sdot(row.columns(), row.floatPointer(), 1, row.floatPointer(), 1)
                : openblas_nolapack.cblas_ddot(row.columns(), row.doublePointer(), 1, row.doublePointer(), 1);
    }

    private static void gemm(int opA, int opB, int inner, NativeMatrix a, NativeMatrix b, NativeMatrix c) {
        if (c.isFloat()) {
            openblas_nolapack.cblas_sgemm(
                    ROW_MAJOR,
                    opA,
                    opB,
                    c.rows(),
                    c.columns(),
                    inner,
                    1f,
                    a.floatPointer(),
                    a.stride(),
                    b.floatPointer(),
                    b.stride(),
                    0f,
                    c.floatPointer(),
                    c.stride());
        } else {
            openblas_nolapack.cblas_dgemm(
                    ROW_MAJOR,
                    opA,
                    opB,
                    c.rows(),
                    c.columns(),
                    inner,
                    1.0,
                    a.doublePointer(),
                    a.stride(),
                    b.doublePointer(),
                    b.stride(),
                    0.0,
                    c.doublePointer(),
                    c.stride());
        }
    }
}
