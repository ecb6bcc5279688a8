package org.mlplab.training.export;

import java.nio.FloatBuffer;
import java.util.List;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.spec.Activation;

/** Builds the graph of a network, one node after the other; each reads what the one before it made. */
final class OnnxGraph {

    static final String PROBABILITIES = "probabilities";
    static final String LABEL = "label";

    /** Hendrycks and Gimpel's x σ(1.702 x), which DL4J computes. */
    private static final float GELU_SLOPE = 1.702f;

    private static final float LEAK = 0.01f;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("mlp");
    private String last;

    private OnnxGraph(Model model) {
        OnnxInput input = OnnxInput.of(model.signature().shape());
        graph.addInput(input.declaration());
        last = input.name();
        if (input.isPicture()) {
            node("Flatten", "flat", last).addAttribute(integer("axis", 1));
        }
        preprocess(model.signature().preprocessing());
        List<Model.Layer> layers = model.layers();
        for (int i = 0; i < layers.size(); i++) {
            layer(model, layers.get(i), String.valueOf(i + 1));
        }
        String logits = last;
        node("Softmax", PROBABILITIES, logits).addAttribute(integer("axis", -1));
        node("ArgMax", LABEL, logits).addAttribute(integer("axis", 1)).addAttribute(integer("keepdims", 0));
        graph.addOutput(OnnxTensors.probabilities(model.signature().classNames().size()));
        graph.addOutput(OnnxTensors.label());
    }

    static GraphProto of(Model model) {
        return new OnnxGraph(model).graph.build();
    }

    private void preprocess(AffinePreprocessing preprocessing) {
        affine("Sub", "shifted", "shift", preprocessing.shift(), 0);
        affine("Mul", "scaled", "scale", preprocessing.scale(), 1);
    }

    /** @param neutral the operand that changes nothing */
    private void affine(String operator, String result, String operand, float[] values, float neutral) {
        if (!OnnxTensors.isUniform(values)) {
            graph.addInitializer(OnnxTensors.floats(operand, FloatBuffer.wrap(values), values.length));
        } else if (values[0] != neutral) {
            graph.addInitializer(OnnxTensors.scalar(operand, values[0]));
        } else {
            return;
        }
        node(operator, result, last, operand);
    }

    /** The parameters have each unit's weights together, as a matrix of units × inputs: Gemm reads it transposed. */
    private void layer(Model model, Model.Layer layer, String number) {
        String weights = "W" + number;
        String biases = "b" + number;
        graph.addInitializer(OnnxTensors.floats(weights, model.weights(layer), layer.units(), layer.inputs()));
        graph.addInitializer(OnnxTensors.floats(biases, model.biases(layer), layer.units()));
        node("Gemm", "z" + number, last, weights, biases).addAttribute(integer("transB", 1));
        if (layer.activation() != null) {
            activate(layer.activation(), number);
        }
    }

    private void activate(Activation activation, String number) {
        String result = "a" + number;
        switch (activation) {
            case RELU -> node("Relu", result, last);
            case LEAKY_RELU -> node("LeakyRelu", result, last).addAttribute(number("alpha", LEAK));
            case ELU -> node("Elu", result, last).addAttribute(number("alpha", 1));
            case SOFTPLUS -> node("Softplus", result, last);
            case TANH -> node("Tanh", result, last);
            case SIGMOID -> node("Sigmoid", result, last);
            case SWISH -> gate(last, number);
            case GELU -> gelu(number);
            case IDENTITY -> {}
        }
    }

    private void gelu(String number) {
        String z = last;
        String slope = "slope" + number;
        graph.addInitializer(OnnxTensors.scalar(slope, GELU_SLOPE));
        node("Mul", "steep" + number, z, slope);
        gate(z, number);
    }

    /** {@code z} times the sigmoid of what was made last. */
    private void gate(String z, String number) {
        node("Sigmoid", "gate" + number, last);
        node("Mul", "a" + number, z, last);
    }

    private NodeProto.Builder node(String operator, String output, String... inputs) {
        last = output;
        return graph.addNodeBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    private static AttributeProto.Builder integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value);
    }

    private static AttributeProto.Builder number(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value);
    }
}
