package org.mlplab.report.figure;

import java.util.List;

/** Where values lie on one side of a panel, and which of them are named there. */
interface PanelAxis {

    /** A value that is named. */
    record Tick(double value, String label) {}

    /** From 0 at the axis' beginning to 1 at its end; outside of that, or not finite, for what the axis does not show. */
    double fraction(double value);

    /** Ticks at round values, {@code most} or so. */
    List<Tick> ticks(int most);
}
