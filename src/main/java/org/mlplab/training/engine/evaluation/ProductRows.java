package org.mlplab.training.engine.evaluation;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;

/** How many rows the product of a layer's inputs and weights is given. */
public enum ProductRows {
    /** As many as there are. */
    AS_MANY {
        @Override
        int of(int rows, Layer layer) {
            return rows;
        }
    },
    /**
     * So many that with most kernels a row comes out with the same bits whatever the number of rows: OpenBLAS has kernels of their own for
     * products of up to a million multiplications, and they round otherwise. Where even a whole block has no more than those, it
     * is always a whole block. So at most about a million multiplications a layer are for nothing.
     */
    ENOUGH {
        @Override
        int of(int rows, Layer layer) {
            FeedForwardLayer shape = (FeedForwardLayer) layer.getConfig();
            long weights = shape.getNIn() * shape.getNOut();
            return (int) Math.max(rows, Math.min(BlockedForwardPass.BLOCK_ROWS, SMALL_PRODUCT / weights + 1));
        }
    };

    private static final long SMALL_PRODUCT = 1_000_000;

    /** At least {@code rows}; those beyond hold anything. */
    abstract int of(int rows, Layer layer);
}
