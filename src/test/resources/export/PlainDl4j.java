import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/** Answers rows of raw values with exported networks, with nothing but DL4J. */
class PlainDl4j {

    public static void main(String[] arguments) throws Exception {
        try {
            Class.forName("org.mlplab.MlpLabApplication");
            throw new AssertionError("there are classes of MLP Lab");
        } catch (ClassNotFoundException e) {
            // as it is meant to be
        }
        Path folder = Path.of(arguments[0]);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            File zip = folder.resolve(i + ".zip").toFile();
            MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(zip, true);
            NormalizerStandardize normalizer = ModelSerializer.restoreNormalizerFromFile(zip);
            INDArray rows = read(folder.resolve(i + ".rows"));
            normalizer.transform(rows);
            INDArray answers = network.output(rows);
            try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(i + ".answers")))) {
                for (int row = 0; row < answers.rows(); row++) {
                    for (int k = 0; k < answers.columns(); k++) {
                        out.writeFloat(answers.getFloat(row, k));
                    }
                }
            }
        }
    }

    private static INDArray read(Path file) throws Exception {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            float[][] rows = new float[in.readInt()][in.readInt()];
            for (float[] row : rows) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = in.readFloat();
                }
            }
            return Nd4j.create(rows);
        }
    }
}
