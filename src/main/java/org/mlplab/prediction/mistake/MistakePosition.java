package org.mlplab.prediction.mistake;

/**
 * A place in the order of mistakes, whichever of them there are.
 *
 * @param probability of the predicted class
 * @param index in its split
 */
public record MistakePosition(double probability, int index) {

    private static final char SEPARATOR = ':';

    /**
     * Reads what {@link #toString} wrote, which is exact.
     *
     * @throws IllegalArgumentException if that is something else
     */
    public static MistakePosition of(String token) {
        int at = token.indexOf(SEPARATOR);
        if (at < 0) {
            throw new IllegalArgumentException("no position: " + token);
        }
        return new MistakePosition(
                Double.parseDouble(token.substring(0, at)), Integer.parseInt(token.substring(at + 1)));
    }

    /** Whether a mistake comes later in the order. */
    public boolean isBefore(Mistake mistake) {
        int byProbability = Double.compare(mistake.probability(), probability);
        return byProbability < 0 || byProbability == 0 && mistake.index() > index;
    }

    @Override
    public String toString() {
        return Double.toString(probability) + SEPARATOR + index;
    }
}
