package org.mlplab.training.engine.layer;

import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's matrices of labels, one row of zeros and a single one for each example. */
final class OneHotLabels {

    private OneHotLabels() {}

    /** @throws IllegalArgumentException if a row is not a one among zeros */
    static int[] classes(INDArray oneHot) {
        int[] classes = new int[(int) oneHot.size(0)];
        for (int i = 0; i < classes.length; i++) {
            int found = -1;
            for (int k = 0; k < oneHot.size(1); k++) {
                double value = oneHot.getDouble(i, k);
                if (value == 1 && found < 0) {
                    found = k;
                } else if (value != 0) {
                    throw new IllegalArgumentException("row %d of the labels is not one-hot".formatted(i));
                }
            }
            if (found < 0) {
                throw new IllegalArgumentException("row %d of the labels has no one".formatted(i));
            }
            classes[i] = found;
        }
        return classes;
    }
}
