package org.mlplab.training.engine.thread;

/** A range cut into pieces of nearly equal length, each but the last a multiple of what the BLAS kernels take at once. */
public record Cut(int size, int pieces) {

    private static final int GRAIN = 16;

    private int bound(int piece) {
        if (piece >= pieces) {
            return size;
        }
        long even = (long) size * piece / pieces;
        return (int) Math.min(size, (even + GRAIN / 2) / GRAIN * GRAIN);
    }

    public int from(int piece) {
        return bound(piece);
    }

    public int length(int piece) {
        return bound(piece + 1) - bound(piece);
    }
}
