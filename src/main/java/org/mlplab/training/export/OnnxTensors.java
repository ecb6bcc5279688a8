package org.mlplab.training.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.shade.protobuf.UnsafeByteOperations;

/** Constants, and declarations of what goes in and comes out, whose first dimension is any number of examples. */
final class OnnxTensors {

    private static final String BATCH = "batch";

    private OnnxTensors() {}

    /** A constant in row-major order. */
    static TensorProto floats(String name, FloatBuffer values, long... dimensions) {
        byte[] bytes = new byte[values.remaining() * Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        var tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.FLOAT_VALUE)
                .setRawData(UnsafeByteOperations.unsafeWrap(bytes));
        for (long dimension : dimensions) {
            tensor.addDims(dimension);
        }
        return tensor.build();
    }

    static TensorProto scalar(String name, float value) {
        return floats(name, FloatBuffer.wrap(new float[] {value}));
    }

    static boolean isUniform(float[] values) {
        for (float value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** @param dimensions after the first, of one example */
    static ValueInfoProto.Builder value(String name, DataType type, long... dimensions) {
        var shape = TensorShapeProto.newBuilder();
        shape.addDimBuilder().setDimParam(BATCH);
        for (long dimension : dimensions) {
            shape.addDimBuilder().setDimValue(dimension);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)));
    }

    static ValueInfoProto probabilities(int classes) {
        return value(OnnxGraph.PROBABILITIES, DataType.FLOAT, classes)
                .setDocString("probability of each class, in the order of the metadata's classNames")
                .build();
    }

    static ValueInfoProto label() {
        return value(OnnxGraph.LABEL, DataType.INT64)
                .setDocString("the most probable class, from 0 in the order of the metadata's classNames")
                .build();
    }
}
