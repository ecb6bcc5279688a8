package org.mlplab.report.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * One quantity of some experiments over the epochs.
 *
 * @param name of the quantity, with its unit
 * @param curves the later ones over the earlier ones
 * @param rings points to point out
 */
record Panel(String name, PanelAxis x, PanelAxis y, List<MetricCurve> curves, List<Ring> rings) {

    record Ring(double epoch, double value, Color color) {}

    private static final int NAME_SIZE = 15;
    private static final int LABEL_SIZE = 13;
    private static final int TICK = 5;
    private static final int GAP = 6;
    private static final int X_SPACING = 60;
    private static final int Y_SPACING = 38;

    /** Room in pixels that the longest label of the y axis takes. */
    int labelWidth(Canvas canvas, int height) {
        canvas.write(Palette.INK, LABEL_SIZE);
        return y.ticks(most(canvas, height, Y_SPACING)).stream()
                .mapToInt(tick -> canvas.textWidth(tick.label()))
                .max()
                .orElse(0);
    }

    /** @param labelWidth in pixels, kept free for the y axis' labels */
    void draw(Canvas canvas, Rectangle area, int labelWidth) {
        Rectangle plot = plot(canvas, area, labelWidth);
        drawAxes(canvas, plot);
        canvas.write(Palette.INK, NAME_SIZE);
        canvas.text("epoch", plot.getCenterX(), area.y + area.height - canvas.pixels(4), 0.5);
        canvas.uprightText(name, area.x + canvas.textHeight(), plot.getCenterY());
        Graphics2D graphics = canvas.graphics();
        Shape everywhere = graphics.getClip();
        int overhang = canvas.pixels(GAP);
        graphics.clipRect(plot.x, plot.y - overhang, plot.width + overhang, plot.height + 2 * overhang);
        curves.forEach(curve -> draw(canvas, plot, curve));
        for (Ring ring : rings) {
            double value = y.fraction(ring.value);
            if (Double.isFinite(value)) {
                canvas.ring(ring.color, across(plot, ring.epoch), upwards(plot, value));
            }
        }
        graphics.setClip(everywhere);
    }

    private static Rectangle plot(Canvas canvas, Rectangle area, int labelWidth) {
        canvas.write(Palette.INK, NAME_SIZE);
        int left = canvas.textHeight() + canvas.pixels(2 * GAP) + labelWidth + canvas.pixels(GAP + TICK);
        int bottom = canvas.textHeight() + canvas.pixels(2 * GAP + TICK + LABEL_SIZE + 4);
        return new Rectangle(area.x + left, area.y, area.width - left, area.height - bottom);
    }

    private void drawAxes(Canvas canvas, Rectangle plot) {
        Graphics2D graphics = canvas.graphics();
        canvas.write(Palette.INK, LABEL_SIZE);
        int bottom = plot.y + plot.height;
        int line = canvas.pixels(1);
        int tick = canvas.pixels(TICK);
        int gap = tick + canvas.pixels(GAP);
        for (PanelAxis.Tick each : x.ticks(most(canvas, plot.width, X_SPACING))) {
            int at = (int) Math.round(across(plot, each.value()));
            graphics.setColor(Palette.GRID);
            graphics.fillRect(at, plot.y, line, plot.height);
            graphics.setColor(Palette.AXIS);
            graphics.fillRect(at, bottom, line, tick);
            graphics.setColor(Palette.INK);
            canvas.text(each.label(), at, bottom + gap + canvas.textHeight(), 0.5);
        }
        for (PanelAxis.Tick each : y.ticks(most(canvas, plot.height, Y_SPACING))) {
            int at = (int) Math.round(upwards(plot, y.fraction(each.value())));
            graphics.setColor(Palette.GRID);
            graphics.fillRect(plot.x, at, plot.width, line);
            graphics.setColor(Palette.AXIS);
            graphics.fillRect(plot.x - tick, at, tick, line);
            graphics.setColor(Palette.INK);
            canvas.text(each.label(), plot.x - gap, at + canvas.textHeight() / 2.0, 1);
        }
        graphics.setColor(Palette.AXIS);
        graphics.fillRect(plot.x, plot.y, line, plot.height);
        graphics.fillRect(plot.x, bottom, plot.width, line);
    }

    private void draw(Canvas canvas, Rectangle plot, MetricCurve curve) {
        Path2D path = new Path2D.Double();
        int run = 0;
        for (int i = 0; i <= curve.values().length; i++) {
            boolean shown = i < curve.values().length && Double.isFinite(y.fraction(curve.values()[i]));
            if (shown) {
                double px = across(plot, curve.epochs()[i]);
                double py = upwards(plot, y.fraction(curve.values()[i]));
                if (run == 0) {
                    path.moveTo(px, py);
                } else {
                    path.lineTo(px, py);
                }
                run++;
            } else {
                // A point without neighbours has no line, so it is drawn as a dot.
                if (run == 1) {
                    canvas.dot(
                            curve.pen().color(),
                            path.getCurrentPoint().getX(),
                            path.getCurrentPoint().getY());
                }
                run = 0;
            }
        }
        canvas.use(curve.pen());
        canvas.graphics().draw(path);
    }

    private double across(Rectangle plot, double epoch) {
        return plot.x + x.fraction(epoch) * plot.width;
    }

    private static double upwards(Rectangle plot, double fraction) {
        return plot.y + (1 - fraction) * plot.height;
    }

    private static int most(Canvas canvas, int room, int spacing) {
        return Math.max(3, room / canvas.pixels(spacing));
    }
}
