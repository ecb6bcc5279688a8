package org.mlplab.training.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.memory.Memory;

/**
 * A network as NumPy arrays in an {@code .npz} file: {@code W1} (inputs × units) and {@code b1} of the first layer and so on,
 * {@code shift} and {@code scale} of each input, {@code class_names}.
 */
public final class NumpyArrays {

    private static final Charset UCS4 = Charset.forName("UTF-32LE");

    private NumpyArrays() {}

    /** What it takes to write so many parameters: themselves. */
    public static Memory memory(long parameters) {
        return new Memory(parameters * Float.BYTES, 0);
    }

    /**
     * Writes the file; the stream is left open.
     *
     * @param time of its entries
     */
    public static void write(Model model, Instant time, OutputStream out) throws IOException {
        try (var zip = new StoredZip(out, time)) {
            List<Model.Layer> layers = model.layers();
            for (int i = 0; i < layers.size(); i++) {
                Model.Layer layer = layers.get(i);
                var weights = NumpyHeader.matrix(layer.inputs(), layer.units());
                put(zip, "W" + (i + 1), weights, model.parameters(), layer.weights(), layer.biases());
                var biases = NumpyHeader.vector(layer.units());
                put(zip, "b" + (i + 1), biases, model.parameters(), layer.biases(), layer.end());
            }
            var preprocessing = model.signature().preprocessing();
            int inputs = model.signature().shape().inputs();
            put(zip, "shift", NumpyHeader.vector(inputs), preprocessing.shift());
            put(zip, "scale", NumpyHeader.vector(inputs), preprocessing.scale());
            putNames(zip, model.signature().classNames());
        }
    }

    private static void put(StoredZip zip, String name, NumpyHeader header, float[] values) throws IOException {
        put(zip, name, header, new NetworkParameters(values), 0, values.length);
    }

    private static void put(
            StoredZip zip, String name, NumpyHeader header, NetworkParameters parameters, int from, int to)
            throws IOException {
        zip.put(name + ".npy", entry -> {
            entry.write(header.bytes());
            parameters.writeRange(from, to, entry);
        });
    }

    /** As many code points of each as the longest has, the shorter ones filled up with zeros. */
    private static void putNames(StoredZip zip, List<String> names) throws IOException {
        int length = names.stream()
                .mapToInt(name -> name.codePointCount(0, name.length()))
                .max()
                .orElse(0);
        int width = Math.max(1, length);
        zip.put("class_names.npy", entry -> {
            entry.write(NumpyHeader.texts(names.size(), width).bytes());
            for (String name : names) {
                byte[] points = name.getBytes(UCS4);
                entry.write(points);
                entry.write(new byte[width * Integer.BYTES - points.length]);
            }
        });
    }
}
