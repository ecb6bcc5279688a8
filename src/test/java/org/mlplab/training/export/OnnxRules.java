package org.mlplab.training.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.ValueInfoProto;

/** What ONNX's own checker demands of a model (docs/IR.md), as far as models like ours have it. */
final class OnnxRules {

    private OnnxRules() {}

    static void check(ModelProto model) {
        assertThat(model.getIrVersion()).isEqualTo(7);
        assertThat(model.getOpsetImportList()).hasSize(1);
        assertThat(model.getOpsetImport(0).getDomain()).isEmpty();
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(13);
        Set<String> keys = new HashSet<>();
        assertThat(model.getMetadataPropsList())
                .allSatisfy(each -> assertThat(keys.add(each.getKey())).isTrue());
        check(model.getGraph());
    }

    private static void check(GraphProto graph) {
        assertThat(graph.getName()).isNotEmpty();
        Set<String> defined = new HashSet<>();
        graph.getInputList().forEach(input -> check(input, defined));
        graph.getInitializerList().forEach(tensor -> check(tensor, defined));
        Set<String> nodes = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (NodeProto node : graph.getNodeList()) {
            assertThat(node.getOpType()).isNotEmpty();
            assertThat(nodes.add(node.getName()))
                    .as("one node " + node.getName())
                    .isTrue();
            // In topological order: whatever a node reads was made before it.
            assertThat(defined).containsAll(node.getInputList());
            used.addAll(node.getInputList());
            node.getOutputList().forEach(output -> define(output, defined));
            node.getAttributeList().forEach(OnnxRules::check);
        }
        assertThat(used)
                .containsAll(graph.getInitializerList().stream()
                        .map(TensorProto::getName)
                        .toList());
        assertThat(defined)
                .containsAll(graph.getOutputList().stream()
                        .map(ValueInfoProto::getName)
                        .toList());
        assertThat(graph.getOutputList())
                .allSatisfy(
                        output -> assertThat(output.getType().hasTensorType()).isTrue());
    }

    private static void define(String name, Set<String> defined) {
        assertThat(name).matches("[A-Za-z_][A-Za-z0-9_]*");
        assertThat(defined.add(name)).as("defined once: " + name).isTrue();
    }

    private static void check(ValueInfoProto input, Set<String> defined) {
        define(input.getName(), defined);
        var type = input.getType().getTensorType();
        assertThat(DataType.forNumber(type.getElemType())).isNotNull().isNotEqualTo(DataType.UNDEFINED);
        assertThat(type.hasShape()).isTrue();
        assertThat(type.getShape().getDimList())
                .allSatisfy(dimension -> assertThat(dimension.getDimParam().isEmpty() == dimension.getDimValue() > 0)
                        .isTrue());
        assertThat(input.getDocString()).isNotEmpty();
    }

    private static void check(TensorProto tensor, Set<String> defined) {
        define(tensor.getName(), defined);
        long elements = tensor.getDimsList().stream().reduce(1L, (a, b) -> a * b);
        assertThat(tensor.getDataType()).isEqualTo(DataType.FLOAT_VALUE);
        assertThat(tensor.getRawData().size()).isEqualTo(Float.BYTES * elements);
        assertThat(List.of(tensor.getFloatDataCount(), tensor.getInt64DataCount(), tensor.getExternalDataCount()))
                .containsOnly(0);
    }

    private static void check(AttributeProto attribute) {
        assertThat(attribute.getName()).isNotEmpty();
        assertThat(attribute.getType()).isIn(AttributeProto.AttributeType.INT, AttributeProto.AttributeType.FLOAT);
    }
}
