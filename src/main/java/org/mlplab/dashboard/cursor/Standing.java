package org.mlplab.dashboard.cursor;

/** What a reader knows of a subject's end. */
public enum Standing {
    /** It goes on. */
    OPEN(""),
    /** All is told, and nothing follows by itself. */
    ENDED("x"),
    /** There is no such subject any more. */
    REMOVED("r");

    private final String letter;

    Standing(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    static Standing of(String letter) {
        for (Standing standing : values()) {
            if (standing != OPEN && standing.letter.equals(letter)) {
                return standing;
            }
        }
        throw new IllegalArgumentException("no standing: " + letter);
    }
}
