package org.mlplab.spec;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mlplab.spec.reading.Default;

/**
 * A multi-layer perceptron: hidden layers between the data set's inputs and a softmax over its classes.
 *
 * @param hiddenLayers from the input on; none gives softmax regression
 */
@Schema(description = "Hidden layers between the data set's inputs and a softmax over its classes")
public record NetworkSpec(
        @Schema(
                description = "Hidden layers from the input on, 0 to 16; none gives softmax regression",
                example = "[{\"units\": 50}]")
        @Size(max = 16)
        List<HiddenLayer> hiddenLayers,

        @Schema(description = "How weights are drawn; biases start at zero") @Default("{\"type\": \"HE\"}")
        WeightInit weightInit) {

    public NetworkSpec {
        hiddenLayers = List.copyOf(hiddenLayers);
    }

    /** Number of weights and biases for the given numbers of inputs and classes. */
    public long parameterCount(int inputs, int classes) {
        long count = 0;
        long fanIn = inputs;
        for (HiddenLayer layer : hiddenLayers) {
            count += (fanIn + 1) * layer.units();
            fanIn = layer.units();
        }
        return count + (fanIn + 1) * classes;
    }
}
