package org.mlplab.report.figure;

import java.awt.Rectangle;
import java.util.List;

/** Panels with one title and one legend, which lies beside the curves and never on them. */
record Figure(String title, Legend legend, List<Panel> panels) {

    private static final int TITLE_SIZE = 17;
    private static final int MARGIN = 16;
    private static final int BETWEEN = 30;

    /** Of a panel, in units: what the letters are made for. */
    private static final float PANEL_WIDTH = 600;

    private static final float PANEL_HEIGHT = 480;

    /** Smaller letters cannot be read. */
    private static final float SMALLEST_UNIT = 0.75f;

    /** Panels stand side by side where that leaves each wider than high. */
    private static final double SIDE_BY_SIDE = 1.5;

    byte[] png(PictureSize size) {
        boolean sideBySide = panels.size() > 1 && size.width() >= SIDE_BY_SIDE * size.height();
        int columns = sideBySide ? panels.size() : 1;
        int rows = panels.size() / columns;
        float unit = Math.min(size.width() / columns / PANEL_WIDTH, size.height() / rows / PANEL_HEIGHT);
        Canvas canvas = new Canvas(size, Math.max(SMALLEST_UNIT, unit));

        int margin = canvas.pixels(MARGIN);
        int width = size.width() - 2 * margin;
        canvas.write(Palette.INK, TITLE_SIZE);
        int top = margin;
        if (!title.isBlank()) {
            top += canvas.textHeight();
            canvas.text(canvas.shortened(title, width), size.width() / 2.0, top, 0.5);
            top += canvas.pixels(10);
        }
        legend.draw(canvas, size.width() / 2.0, top, width);
        top += legend.height(canvas, width) + canvas.pixels(10);
        Rectangle area = new Rectangle(margin, top, width, size.height() - top - margin / 2);
        draw(canvas, area, columns, rows);
        return Png.encode(canvas.image());
    }

    private void draw(Canvas canvas, Rectangle area, int columns, int rows) {
        int between = canvas.pixels(BETWEEN);
        int width = (area.width - (columns - 1) * between) / columns;
        int height = (area.height - (rows - 1) * between / 2) / rows;
        int labels = panels.stream()
                .mapToInt(panel -> panel.labelWidth(canvas, height))
                .max()
                .orElse(0);
        for (int i = 0; i < panels.size(); i++) {
            int x = area.x + i % columns * (width + between);
            int y = area.y + i / columns * (height + between / 2);
            panels.get(i).draw(canvas, new Rectangle(x, y, width, height), labels);
        }
    }
}
