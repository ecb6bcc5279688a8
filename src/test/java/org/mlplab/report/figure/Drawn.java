package org.mlplab.report.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.mlplab.experiment.metrics.EpochMetrics;

/** A picture as its readers decode it, and epochs to draw. */
public record Drawn(BufferedImage image) {

    public static Drawn of(byte[] png) {
        try {
            return new Drawn(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int color(int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    /** Columns from {@code left} to {@code right} in which a pixel has exactly this colour, at any height from {@code top} on. */
    public long columns(int color, int left, int right, int top) {
        return IntStream.range(left, right)
                .filter(x -> IntStream.range(top, image.getHeight()).anyMatch(y -> color(x, y) == color))
                .count();
    }

    /** The uppermost row below the legend that has a pixel of this colour in columns {@code left} to {@code right}. */
    public int firstRow(int color, int left, int right) {
        return IntStream.range(66, image.getHeight())
                .filter(y -> IntStream.range(left, right).anyMatch(x -> color(x, y) == color))
                .findFirst()
                .orElseThrow();
    }

    public long pixels(int color) {
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> color(x, y) == color)
                        .count())
                .sum();
    }

    public static List<EpochMetrics> epochs(
            int count,
            IntToDoubleFunction trainingLoss,
            IntToDoubleFunction validationLoss,
            IntToDoubleFunction trainingAccuracy,
            IntToDoubleFunction validationAccuracy) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(epoch -> new EpochMetrics(
                        epoch,
                        epoch * 10L,
                        trainingLoss.applyAsDouble(epoch),
                        trainingLoss.applyAsDouble(epoch),
                        trainingAccuracy.applyAsDouble(epoch),
                        validationLoss.applyAsDouble(epoch),
                        validationAccuracy.applyAsDouble(epoch),
                        0.001,
                        1,
                        1,
                        null,
                        null))
                .toList();
    }
}
