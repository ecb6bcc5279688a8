package org.mlplab.report.study.chart;

import java.util.List;

/**
 * The line of one trial through all axes of a chart.
 *
 * @param places on the axes in order, 0 the lower end to 1; the last is the objective's
 * @param kind how it is drawn
 * @param title shown while the mouse rests on it
 */
record Polyline(List<Double> places, Kind kind, String title) {

    /** In the order in which they are drawn, so that the winner lies on top. */
    enum Kind {
        CUT_SHORT,
        COMPLETE,
        WINNER
    }

    double objective() {
        return places.get(places.size() - 1);
    }
}
