package org.mlplab.prediction.mistake;

import java.util.Comparator;

/**
 * An example that is classified wrongly.
 *
 * @param index in its split, from 0
 * @param actual label
 * @param predicted label
 * @param probability of the predicted class; not finite where the network's answer is not
 * @param actualProbability of the actual class
 */
public record Mistake(int index, int actual, int predicted, double probability, double actualProbability) {

    /** The most confident first, of equals the one that comes first in the split. */
    static final Comparator<Mistake> MOST_CONFIDENT_FIRST =
            Comparator.comparingDouble(Mistake::probability).reversed().thenComparingInt(Mistake::index);

    /** Place of this one in that order. */
    public MistakePosition position() {
        return new MistakePosition(probability, index);
    }
}
