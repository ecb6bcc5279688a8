package org.mlplab.training;

import java.util.List;
import java.util.SplittableRandom;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.catalog.InputShape;

/** Two thousand noisy pictures of eight by eight pixels, of ten classes that differ in where they are bright. */
public final class Stripes {

    public static final Dataset DATASET = dataset();

    private Stripes() {}

    private static Dataset dataset() {
        var random = new SplittableRandom(1);
        byte[] values = new byte[1797 * 64];
        byte[] labels = new byte[1797];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(10);
            for (int j = 0; j < 64; j++) {
                boolean bright = j / 6 == labels[i];
                values[i * 64 + j] = (byte) Math.min(255, random.nextInt(200) + (bright ? 70 : 0));
            }
        }
        var all = new Examples(new InputShape(1, 8, 8), values, labels);
        List<String> classes = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return new Dataset("digits", classes, all.window(0, 1497), all.window(1497, 300), "");
    }
}
