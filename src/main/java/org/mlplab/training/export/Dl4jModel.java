package org.mlplab.training.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.memory.Memory;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.dataset.api.preprocessor.serializer.NormalizerSerializer;
import org.nd4j.linalg.factory.Nd4j;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network as a zip that DL4J's {@code ModelSerializer} reads: layers of DL4J's own, and the preprocessing as a
 * {@code NormalizerStandardize}, whose (x − mean) / deviation is (x − shift) · scale.
 */
public final class Dl4jModel {

    /** Beside DL4J's own entries, which it reads by name. */
    static final String METADATA = "mlplab.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER_BYTES = 1 << 16;

    private Dl4jModel() {}

    /** What it takes to write so many parameters: themselves, and outside the Java heap an array of them and a network. */
    public static Memory memory(long parameters) {
        return new Memory(parameters * Float.BYTES, 2 * parameters * Float.BYTES);
    }

    /**
     * Writes the zip; the stream is left open.
     *
     * @param time of its entries
     * @param metadata for programs
     */
    public static void write(Model model, Instant time, Map<String, ?> metadata, OutputStream out) throws IOException {
        try (var zip = new StoredZip(out, time)) {
            MultiLayerNetwork network = StockNetwork.of(model);
            try {
                zip.put(
                        ModelSerializer.CONFIGURATION_JSON,
                        network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8));
                zip.put(ModelSerializer.COEFFICIENTS_BIN, entry -> write(network.params(), entry));
            } finally {
                Networks.free(network);
            }
            zip.put(ModelSerializer.NORMALIZER_BIN, normalizer(model.signature().preprocessing()));
            zip.put(METADATA, JSON.writeValueAsBytes(metadata));
        }
    }

    private static void write(INDArray parameters, OutputStream out) throws IOException {
        var data = new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES));
        Nd4j.write(parameters, data);
        data.flush();
    }

    private static byte[] normalizer(AffinePreprocessing preprocessing) throws IOException {
        float[] deviations = new float[preprocessing.scale().length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = 1 / preprocessing.scale()[i];
        }
        var bytes = new ByteArrayOutputStream();
        try (INDArray mean = Nd4j.createFromArray(new float[][] {preprocessing.shift()});
                INDArray deviation = Nd4j.createFromArray(new float[][] {deviations})) {
            NormalizerSerializer.getDefault().write(new NormalizerStandardize(mean, deviation), bytes);
        }
        return bytes.toByteArray();
    }
}
