package org.mlplab.training.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import org.mlplab.training.memory.Memory;

/**
 * A network as an ONNX model: raw values go in, probabilities and the most probable class come out.
 *
 * <p>IR version 7 and operator set 13, which ONNX Runtime reads since 1.6 (2020).
 */
public final class OnnxModel {

    private static final long IR_VERSION = 7;
    private static final long OPERATOR_SET = 13;
    /** A protocol buffer holds less than 2 GB; some of that is for all that is no parameter. */
    private static final long MOST_PARAMETER_BYTES = Integer.MAX_VALUE - (64L << 20);

    private OnnxModel() {}

    /** Whether a file can hold so many parameters: about 520 million. */
    public static boolean holds(long parameters) {
        return parameters * Float.BYTES <= MOST_PARAMETER_BYTES;
    }

    /** What it takes to write so many parameters: themselves and their bytes. */
    public static Memory memory(long parameters) {
        return new Memory(2 * parameters * Float.BYTES, 0);
    }

    /**
     * Writes the model; the stream is left open.
     *
     * @param version of the service
     * @param description for people
     * @param metadata for programs; kept in this order
     */
    public static void write(
            Model model, String version, String description, Map<String, String> metadata, OutputStream out)
            throws IOException {
        var builder = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
                .setProducerName("MLP Lab")
                .setProducerVersion(version)
                .setDomain("org.mlplab")
                .setDocString(description)
                .setGraph(OnnxGraph.of(model));
        metadata.forEach((key, value) -> builder.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        builder.build().writeTo(out);
    }
}
