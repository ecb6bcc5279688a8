package org.mlplab.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/**
 * How a curve is drawn.
 *
 * @param width in units of the figure
 */
record Pen(Color color, float width, boolean dashed) {

    static Pen validation(Color color) {
        return new Pen(color, 2.2f, false);
    }

    static Pen training(Color color) {
        return new Pen(color, 2, true);
    }

    /** Draws with this pen from now on; {@code unit} pixels are one unit of the figure. */
    void applyTo(Graphics2D graphics, float unit) {
        graphics.setColor(color);
        float[] dash = dashed ? new float[] {6 * unit, 3.5f * unit} : null;
        graphics.setStroke(new BasicStroke(width * unit, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
    }
}
