package org.mlplab.dataset.picture;

/**
 * Resizes in each direction: reducing, a new pixel is the mean of the area that it covers, so that every old one counts and a
 * picture that was enlarged by a whole factor comes back as it was; enlarging, it is interpolated linearly.
 */
final class Resampling {

    private Resampling() {}

    /** Weights of the old pixels from {@code first} on that make one new one; they sum to 1. */
    private record Taps(int first, float[] weights) {}

    /** One plane for each channel, {@code height × width}, row after row. */
    static float[][] planes(PixelRows rows, int width, int height) {
        int channels = rows.channels();
        Taps[] across = taps(rows.width(), width);
        Taps[] down = taps(rows.height(), height);
        float[][] planes = new float[channels][width * height];
        float[][] levels = new float[channels][rows.width()];
        float[] narrow = new float[width];
        for (int y = 0, from = 0; y < rows.height(); y++) {
            while (from < height && down[from].first + down[from].weights.length <= y) {
                from++;
            }
            rows.read(y, levels);
            for (int channel = 0; channel < channels; channel++) {
                narrow(levels[channel], across, narrow);
                for (int row = from; row < height && down[row].first <= y; row++) {
                    add(narrow, down[row].weights[y - down[row].first], planes[channel], row * width);
                }
            }
        }
        return planes;
    }

    private static void narrow(float[] levels, Taps[] across, float[] narrow) {
        for (int x = 0; x < narrow.length; x++) {
            float[] weights = across[x].weights;
            int first = across[x].first;
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * levels[first + i];
            }
            narrow[x] = sum;
        }
    }

    private static void add(float[] row, float weight, float[] plane, int offset) {
        for (int x = 0; x < row.length; x++) {
            plane[offset + x] += weight * row[x];
        }
    }

    private static Taps[] taps(int old, int wanted) {
        double scale = (double) old / wanted;
        Taps[] taps = new Taps[wanted];
        for (int i = 0; i < wanted; i++) {
            double centre = (i + 0.5) * scale;
            double reach = scale > 1 ? scale / 2 : 1;
            int first = Math.max(0, (int) Math.floor(centre - reach));
            int last = Math.min(old - 1, (int) Math.ceil(centre + reach) - 1);
            double[] raw = new double[last - first + 1];
            double sum = 0;
            for (int j = 0; j < raw.length; j++) {
                double from = first + j;
                raw[j] = scale > 1
                        ? Math.min(from + 1, centre + reach) - Math.max(from, centre - reach)
                        : Math.max(0, 1 - Math.abs(from + 0.5 - centre));
                sum += raw[j];
            }
            float[] weights = new float[raw.length];
            for (int j = 0; j < raw.length; j++) {
                weights[j] = (float) (raw[j] / sum);
            }
            taps[i] = new Taps(first, weights);
        }
        return taps;
    }
}
