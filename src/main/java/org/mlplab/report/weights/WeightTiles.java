package org.mlplab.report.weights;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.report.figure.Png;
import org.mlplab.spec.catalog.InputShape;

/**
 * The weights of a network's first layer as pictures, a tile for each unit: what input excites it most. Each tile has its
 * own scale, from black for the unit's smallest weight to full brightness for its largest, over all channels together.
 */
public final class WeightTiles {

    /** The largest zoom. */
    public static final int MOST_SCALE = 8;

    /** More tiles are not drawn. */
    public static final int MOST_UNITS = 1000;

    private static final long MOST_PIXELS = 32_000_000;
    private static final Color GROUND = new Color(0xE8E8E8);
    private static final int GAP = 4;
    private static final int SHEET_WIDTH = 1200;
    private static final int TILE_SIDE = 64;
    /** Of inputs that are no picture but a row of values. */
    private static final int ROW_WIDTH = 256;

    private static final int ROW_HEIGHT = 16;
    /** Sheets are so much wider than high, if there are tiles enough. */
    private static final double ASPECT = 1.5;

    private WeightTiles() {}

    /**
     * The sheet as PNG, at most about 1200 pixels wide unless a single tile is wider. Inputs of three channels are RGB; of
     * any other number of channels, each is grey, one below the other.
     *
     * @param weights the units' weights one unit after the other, of each {@code shape.inputs()}; more may follow
     * @param units in the first layer
     * @param sorted the largest Euclidean norm first; else in the layer's order
     * @param limit how many units to draw, 1 to {@value #MOST_UNITS}
     * @param scale side in pixels of a weight's square, 1 to {@value #MOST_SCALE}; null for one that suits the shape;
     *     lowered where the sheet would have more than 32 million pixels
     * @throws IllegalArgumentException if there are fewer weights, or a number is out of its range
     */
    public static byte[] png(
            float[] weights, InputShape shape, int units, boolean sorted, int limit, @Nullable Integer scale) {
        return png(weights, shape, units, sorted, limit, scale, null);
    }

    /**
     * The same, on other scales.
     *
     * @param ranges of each unit the weights that are black and fully bright; null for its own smallest and largest
     */
    static byte[] png(
            float[] weights,
            InputShape shape,
            int units,
            boolean sorted,
            int limit,
            @Nullable Integer scale,
            float @Nullable [] ranges) {
        int inputs = shape.inputs();
        if (units < 1 || weights.length < (long) units * inputs) {
            throw new IllegalArgumentException(
                    "%d weights are not those of %d units of %d inputs".formatted(weights.length, units, inputs));
        }
        if (limit < 1 || limit > MOST_UNITS || scale != null && (scale < 1 || scale > MOST_SCALE)) {
            throw new IllegalArgumentException("limit %d or scale %s is out of its range".formatted(limit, scale));
        }
        int zoom = scale == null ? suitableScale(shape) : scale;
        List<UnitWeights> all = IntStream.range(0, units)
                .mapToObj(unit -> new UnitWeights(
                        weights,
                        unit * inputs,
                        shape,
                        ranges == null ? null : Arrays.copyOfRange(ranges, 2 * unit, 2 * unit + 2)))
                .toList();
        Stream<UnitWeights> ordered = sorted
                ? all.stream()
                        .sorted(Comparator.comparingDouble(UnitWeights::norm).reversed())
                : all.stream();
        return Png.encode(sheet(ordered.limit(limit).toList(), zoom));
    }

    private static int suitableScale(InputShape shape) {
        int width = shape.width();
        int height = UnitWeights.pictureHeight(shape);
        return height == 1
                ? Math.max(1, Math.min(ROW_HEIGHT, ROW_WIDTH / width))
                : Math.max(1, Math.min(MOST_SCALE, TILE_SIDE / Math.max(width, height)));
    }

    /** At the zoom, or a smaller one where that makes too large a sheet. */
    private static BufferedImage sheet(List<UnitWeights> tiles, int zoom) {
        BufferedImage first = tiles.get(0).picture();
        int width = zoom * first.getWidth() + GAP;
        int height = zoom * first.getHeight() + GAP;
        int columns = (int) Math.ceil(Math.sqrt(ASPECT * tiles.size() * height / width));
        columns = Math.max(1, Math.min(Math.min(columns, tiles.size()), (SHEET_WIDTH - GAP) / width));
        int rows = (tiles.size() + columns - 1) / columns;
        if (zoom > 1 && ((long) columns * width + GAP) * ((long) rows * height + GAP) > MOST_PIXELS) {
            return sheet(tiles, zoom - 1);
        }
        BufferedImage sheet =
                new BufferedImage(columns * width + GAP, rows * height + GAP, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < tiles.size(); i++) {
            int x = GAP + i % columns * width;
            int y = GAP + i / columns * height;
            graphics.drawImage(tiles.get(i).picture(), x, y, width - GAP, height - GAP, null);
        }
        graphics.dispose();
        return sheet;
    }
}
