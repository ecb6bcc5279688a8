package org.mlplab.report.study.chart;

import java.util.Locale;

/**
 * Matplotlib's viridis (van der Walt and Smith 2015): equal steps look equal, in grey print and to the colour-blind, too.
 * Reversed, and without its palest end, so that the best is the darkest on white paper.
 */
final class Viridis {

    private static final int[] STOPS = {
        0xb5de2b, 0x6ece58, 0x35b779, 0x1f9e89, 0x26828e, 0x31688e, 0x3e4989, 0x482878, 0x440154
    };

    private Viridis() {}

    /** Colour of a place from 0, the worst, to 1, the best: #rrggbb. */
    static String colour(double place) {
        double at = Math.max(0, Math.min(1, place)) * (STOPS.length - 1);
        int below = Math.min((int) at, STOPS.length - 2);
        double part = at - below;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = STOPS[below] >> shift & 0xff;
            int to = STOPS[below + 1] >> shift & 0xff;
            mixed |= (int) Math.round(from + part * (to - from)) << shift;
        }
        return String.format(Locale.ROOT, "#%06x", mixed);
    }

    static int stops() {
        return STOPS.length;
    }
}
