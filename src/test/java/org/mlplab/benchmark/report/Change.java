package org.mlplab.benchmark.report;

/** What became of a ratio since the baseline. */
enum Change {
    /** Unknown to the baseline, or no ratio. */
    NONE(""),
    WITHIN_NOISE(""),
    BETTER("better"),
    WORSE("WORSE");

    private final String word;

    Change(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
