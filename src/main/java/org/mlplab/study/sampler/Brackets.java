package org.mlplab.study.sampler;

import java.util.stream.IntStream;

/**
 * Hyperband's table: how many trials start in each bracket, and with how many epochs.
 *
 * @param eta η, at least 2
 * @param minimumEpochs r, at least 1
 * @param maximumEpochs R
 */
record Brackets(int eta, int minimumEpochs, int maximumEpochs) {

    /** s_max = ⌊log_η(R/r)⌋, 0 if R is less than r. */
    int sMax() {
        int s = 0;
        while (minimumEpochs * power(s + 1) <= maximumEpochs) {
            s++;
        }
        return s;
    }

    /** n = ⌈(s_max + 1) / (s + 1) · η^s⌉. */
    long trials(int s) {
        return ceilDiv((sMax() + 1) * power(s), s + 1);
    }

    /** r_i = R · η^(i − s), to the nearest whole number: at least r, and ascending. */
    int epochs(int s, int i) {
        long divisor = power(s - i);
        return (int) ((2L * maximumEpochs + divisor) / (2 * divisor));
    }

    /** The s of the bracket that is the index-th to start: s_max to 0, and over again. */
    int s(int index) {
        return sMax() - index % (sMax() + 1);
    }

    Ladder ladder(int index) {
        int s = s(index);
        return new Ladder(
                index, IntStream.range(0, s).mapToObj(i -> epochs(s, i)).toList());
    }

    /** Index of the bracket in which a trial starts, of any number from 0. */
    int bracketOf(int trial) {
        int passes = (int) (trial / trialsOfOnePass());
        long rest = trial % trialsOfOnePass();
        int index = passes * (sMax() + 1);
        while (rest >= trials(s(index))) {
            rest -= trials(s(index));
            index++;
        }
        return index;
    }

    long trialsOfOnePass() {
        return IntStream.rangeClosed(0, sMax()).mapToLong(this::trials).sum();
    }

    private long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= eta;
        }
        return power;
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
