package org.mlplab.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** White paper on which lengths are given in units of the figure, so that a larger figure has larger letters. */
final class Canvas {

    private static final float RING_RADIUS = 4.5f;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final float unit;

    /** @param unit in pixels */
    Canvas(PictureSize size, float unit) {
        this.image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        this.unit = unit;
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Graphics2D graphics() {
        return graphics;
    }

    BufferedImage image() {
        return image;
    }

    int pixels(double units) {
        return Math.max(1, Math.round((float) units * unit));
    }

    void use(Pen pen) {
        pen.applyTo(graphics, unit);
    }

    /** @param size in units */
    void write(Color color, int size) {
        graphics.setColor(color);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, pixels(size)));
    }

    int textWidth(String text) {
        return graphics.getFontMetrics().stringWidth(text);
    }

    /** From the top of the tallest letter to the baseline. */
    int textHeight() {
        return (int) Math.ceil(graphics.getFont().getSize2D() * 0.75);
    }

    /** {@code text} or as much of it as has room. */
    String shortened(String text, int width) {
        int end = text.length();
        String shown = text;
        while (end > 0 && textWidth(shown) > width) {
            end--;
            shown = text.substring(0, end).stripTrailing() + "…";
        }
        return shown;
    }

    /** @param align 0 to begin at x, 0.5 for the middle, 1 to end there */
    void text(String text, double x, double baseline, double align) {
        graphics.drawString(text, (float) (x - align * textWidth(text)), (float) baseline);
    }

    /** Reads upwards, its middle at y. */
    void uprightText(String text, double baseline, double y) {
        graphics.rotate(-Math.PI / 2, baseline, y);
        text(text, baseline, y, 0.5);
        graphics.rotate(Math.PI / 2, baseline, y);
    }

    void ring(Color color, double x, double y) {
        double radius = RING_RADIUS * unit;
        Ellipse2D ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setColor(Palette.PAPER);
        graphics.fill(ring);
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(1.8f * unit));
        graphics.draw(ring);
    }

    void dot(Color color, double x, double y) {
        double radius = 3.5 * unit;
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
