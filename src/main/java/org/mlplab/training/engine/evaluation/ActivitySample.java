package org.mlplab.training.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What each layer does on the first blocks of an evaluation, taken from the activations that are there anyway. Blocks
 * may come from several threads; the result does not depend on their order.
 */
final class ActivitySample {

    /** Two blocks keep two threads busy; more blocks would cost time and tell little more. */
    static final int MOST_BLOCKS = 2;

    private final List<List<UnitActivity>> blocks = new ArrayList<>();

    /** @param blocks of the whole evaluation */
    ActivitySample(int blocks) {
        for (int i = 0; i < Math.min(blocks, MOST_BLOCKS); i++) {
            this.blocks.add(new ArrayList<>());
        }
    }

    /** The activations of all layers, of which the first {@code length} rows count. */
    void take(int block, List<INDArray> activations, int length) {
        if (block >= blocks.size()) {
            return;
        }
        for (INDArray each : activations) {
            NativeMatrix rows = NativeMatrix.of(each).row(0, length);
            var activity = new UnitActivity(rows.columns());
            activity.add(rows);
            blocks.get(block).add(activity);
        }
    }

    /** From the first layer to the output layer, whose activations are its logits. */
    List<UnitActivity> layers() {
        List<UnitActivity> layers = blocks.get(0);
        for (List<UnitActivity> later : blocks.subList(1, blocks.size())) {
            for (int i = 0; i < layers.size(); i++) {
                layers.get(i).add(later.get(i));
            }
        }
        return layers;
    }
}
