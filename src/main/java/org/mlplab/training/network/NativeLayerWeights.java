package org.mlplab.training.network;

import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.result.LayerWeights;

/** @param rows the weights, a row for each unit */
record NativeLayerWeights(NativeMatrix rows) implements LayerWeights {

    @Override
    public int units() {
        return rows.rows();
    }

    @Override
    public int inputs() {
        return rows.columns();
    }

    @Override
    public float[] weights(int count) {
        float[] weights = new float[count * inputs()];
        for (int unit = 0; unit < count; unit++) {
            rows.row(unit, 1).floats().get(weights, unit * inputs(), inputs());
        }
        return weights;
    }
}
