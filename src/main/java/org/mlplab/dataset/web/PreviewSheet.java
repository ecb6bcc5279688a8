package org.mlplab.dataset.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.picture.ExamplePicture;

/** A row of pictures for each class, the class's name before them; pixels stay squares, however small the pictures. */
final class PreviewSheet {

    private static final int COLUMNS = 10;
    private static final int TILE_PIXELS = 64;
    private static final int GAP = 6;
    private static final int MARGIN = 16;
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x2B2F36);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 16);

    private PreviewSheet() {}

    /** As PNG. */
    static byte[] draw(Dataset dataset) {
        Examples examples = dataset.training();
        int zoom = Math.max(
                1,
                TILE_PIXELS
                        / Math.max(examples.shape().width(), examples.shape().height()));
        int tileWidth = zoom * examples.shape().width();
        int tileHeight = zoom * examples.shape().height();
        List<String> names = dataset.classNames();
        int labelWidth = widest(names);
        int left = MARGIN + labelWidth + 2 * GAP;
        BufferedImage sheet = new BufferedImage(
                left + COLUMNS * (tileWidth + GAP) - GAP + MARGIN,
                2 * MARGIN + names.size() * (tileHeight + GAP) - GAP,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(sheet);
        FontMetrics metrics = graphics.getFontMetrics();
        int[][] rows = firstOfEachClass(examples, names.size());
        for (int label = 0; label < names.size(); label++) {
            int top = MARGIN + label * (tileHeight + GAP);
            int baseline = top + (tileHeight - metrics.getHeight()) / 2 + metrics.getAscent();
            String name = names.get(label);
            graphics.drawString(name, MARGIN + labelWidth - metrics.stringWidth(name), baseline);
            for (int column = 0; column < rows[label].length; column++) {
                BufferedImage tile = ExamplePicture.of(examples, rows[label][column]);
                graphics.drawImage(tile, left + column * (tileWidth + GAP), top, tileWidth, tileHeight, null);
            }
        }
        graphics.dispose();
        return ExamplePicture.png(sheet);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(INK);
        graphics.setFont(FONT);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        return graphics;
    }

    private static int widest(List<String> names) {
        Graphics2D graphics = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        FontMetrics metrics = graphics.getFontMetrics();
        int width = names.stream().mapToInt(metrics::stringWidth).max().orElse(0);
        graphics.dispose();
        return width;
    }

    private static int[][] firstOfEachClass(Examples examples, int classes) {
        int[][] rows = new int[classes][];
        for (int label = 0; label < classes; label++) {
            int wanted = label;
            rows[label] = IntStream.range(0, examples.size())
                    .filter(i -> examples.label(i) == wanted)
                    .limit(COLUMNS)
                    .toArray();
        }
        return rows;
    }
}
