package org.mlplab.report.figure;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each line means, in as many rows as that takes. */
record Legend(List<Entry> entries) {

    /** A pen's line or a ring. */
    record Entry(String label, @Nullable Pen pen, @Nullable Color ring) {

        static Entry line(String label, Pen pen) {
            return new Entry(label, pen, null);
        }

        static Entry ring(String label, Color color) {
            return new Entry(label, null, color);
        }
    }

    private static final int SIZE = 14;
    private static final int LEADING = 22;
    private static final int LINE = 30;
    private static final int GAP = 7;
    private static final int BETWEEN = 26;

    /** In pixels. */
    int height(Canvas canvas, int width) {
        return rows(canvas, width).size() * canvas.pixels(LEADING);
    }

    void draw(Canvas canvas, double middle, int top, int width) {
        int baseline = top;
        for (List<Entry> row : rows(canvas, width)) {
            baseline += canvas.pixels(LEADING);
            double x = middle - rowWidth(canvas, row) / 2.0;
            for (Entry entry : row) {
                draw(canvas, entry, x, baseline - canvas.pixels(GAP));
                x += entryWidth(canvas, entry) + canvas.pixels(BETWEEN);
            }
        }
    }

    private static void draw(Canvas canvas, Entry entry, double x, double baseline) {
        canvas.write(Palette.INK, SIZE);
        double centre = baseline - canvas.textHeight() / 2.0;
        int sample = sampleWidth(canvas, entry);
        canvas.text(entry.label, x + sample + canvas.pixels(GAP), baseline, 0);
        if (entry.pen != null) {
            canvas.use(entry.pen);
            canvas.graphics().draw(new Line2D.Double(x, centre, x + sample, centre));
        }
        if (entry.ring != null) {
            canvas.ring(entry.ring, x + sample / 2.0, centre);
        }
    }

    private List<List<Entry>> rows(Canvas canvas, int width) {
        canvas.write(Palette.INK, SIZE);
        List<List<Entry>> rows = new ArrayList<>();
        for (Entry each : entries) {
            int room = width - sampleWidth(canvas, each) - canvas.pixels(GAP);
            Entry entry = new Entry(canvas.shortened(each.label, room), each.pen, each.ring);
            List<Entry> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            List<Entry> longer = new ArrayList<>(last);
            longer.add(entry);
            if (last.isEmpty() || rowWidth(canvas, longer) > width) {
                rows.add(List.of(entry));
            } else {
                rows.set(rows.size() - 1, longer);
            }
        }
        return rows;
    }

    private static int rowWidth(Canvas canvas, List<Entry> row) {
        return row.stream().mapToInt(entry -> entryWidth(canvas, entry)).sum()
                + (row.size() - 1) * canvas.pixels(BETWEEN);
    }

    private static int entryWidth(Canvas canvas, Entry entry) {
        canvas.write(Palette.INK, SIZE);
        return sampleWidth(canvas, entry) + canvas.pixels(GAP) + canvas.textWidth(entry.label);
    }

    private static int sampleWidth(Canvas canvas, Entry entry) {
        return canvas.pixels(entry.pen == null ? LINE / 3.0 : LINE);
    }
}
