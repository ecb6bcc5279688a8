package org.mlplab.training.export;

import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.ValueInfoProto;
import org.mlplab.spec.catalog.InputShape;

/** What a network reads, as ONNX declares it: pictures with their planes, or rows of values; as many as one likes. */
record OnnxInput(InputShape shape) {

    static OnnxInput of(InputShape shape) {
        return new OnnxInput(shape);
    }

    boolean isPicture() {
        return shape.height() > 1;
    }

    String name() {
        return isPicture() ? "pixels" : "features";
    }

    ValueInfoProto declaration() {
        ValueInfoProto.Builder value = isPicture()
                ? OnnxTensors.value(name(), DataType.FLOAT, shape.channels(), shape.height(), shape.width())
                : OnnxTensors.value(name(), DataType.FLOAT, shape.inputs());
        return value.setDocString(
                        isPicture()
                                ? "raw pixels, 0 to 255: planes (RGB where there are three), rows, columns"
                                : "raw values, one row an example")
                .build();
    }
}
