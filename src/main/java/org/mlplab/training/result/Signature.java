package org.mlplab.training.result;

import java.util.Arrays;
import java.util.List;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Dataset;
import org.mlplab.spec.DatasetSpec;
import org.mlplab.spec.catalog.InputShape;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a trained network reads and what it answers: all that must be known of its data to use it without them.
 *
 * @param shape of one input, in raw units
 * @param preprocessing that the network was trained behind
 * @param classNames name of each output, by label
 */
public record Signature(InputShape shape, AffinePreprocessing preprocessing, List<String> classNames) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Signature {
        classNames = List.copyOf(classNames);
    }

    /** As it is stored. An array whose numbers are all the same has one. */
    private record Stored(InputShape shape, float[] shift, float[] scale, List<String> classNames) {}

    /** Of a network that is trained on these splits of a data set. */
    public static Signature of(DatasetSpec spec, Dataset dataset) {
        var train = dataset.split(spec.splitSizes()).train();
        return new Signature(train.shape(), AffinePreprocessing.of(spec.preprocessing(), train), dataset.classNames());
    }

    /** Reads what {@link #toJson} wrote. */
    public static Signature ofJson(String json) {
        Stored stored = JSON.readValue(json, Stored.class);
        int inputs = stored.shape().inputs();
        return new Signature(
                stored.shape(),
                new AffinePreprocessing(whole(stored.shift(), inputs), whole(stored.scale(), inputs)),
                stored.classNames());
    }

    /** All of it; floats keep every bit. */
    public String toJson() {
        return JSON.writeValueAsString(
                new Stored(shape, shortened(preprocessing.shift()), shortened(preprocessing.scale()), classNames));
    }

    private static float[] shortened(float[] values) {
        for (float value : values) {
            if (value != values[0]) {
                return values;
            }
        }
        return Arrays.copyOf(values, Math.min(1, values.length));
    }

    private static float[] whole(float[] stored, int inputs) {
        if (stored.length != 1) {
            return stored;
        }
        float[] values = new float[inputs];
        Arrays.fill(values, stored[0]);
        return values;
    }
}
