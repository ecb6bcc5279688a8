package org.mlplab.dataset.upload.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.TableColumn;
import org.mlplab.dataset.origin.BrokenFileException;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link ContentFile} wrote. */
final class ContentReader {

    private static final int PIECE_BYTES = 1 << 18;

    private ContentReader() {}

    /** @throws BrokenFileException if it is not what was written */
    static ContentHeader header(DataInputStream in, JsonMapper json) throws IOException {
        byte[] magic = in.readNBytes(ContentFile.MAGIC.length());
        if (!new String(magic, StandardCharsets.US_ASCII).equals(ContentFile.MAGIC)) {
            throw new BrokenFileException("it is no data set");
        }
        try {
            return json.readValue(in.readNBytes(in.readInt()), ContentHeader.class);
        } catch (JacksonException e) {
            throw new BrokenFileException("its header cannot be read");
        }
    }

    static Dataset dataset(DataInputStream in, String name, String checksum, JsonMapper json) throws IOException {
        ContentHeader header = header(in, json);
        short[] labels = new short[header.examples()];
        ByteBuffer.wrap(in.readNBytes(Short.BYTES * labels.length))
                .asShortBuffer()
                .get(labels);
        int values = Math.multiplyExact(labels.length, header.shape().inputs());
        Examples all = header.inputs() == Inputs.BYTES
                ? new Examples(header.shape(), bytes(in, values), labels)
                : new Examples(header.shape(), numbers(in, values), labels);
        return new Dataset(
                name,
                header.classNames(),
                all.window(0, header.trainingExamples()),
                all.window(header.trainingExamples(), header.split().test()),
                checksum,
                header.columns().stream()
                        .map(column -> new TableColumn(column.name(), column.categories(), column.fill()))
                        .toList());
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int done = 0; done < count; ) {
            int read = in.readNBytes(bytes, done, Math.min(PIECE_BYTES, count - done));
            if (read == 0) {
                throw new BrokenFileException("it ends too early");
            }
            done += read;
        }
        return bytes;
    }

    private static float[] numbers(InputStream in, int count) throws IOException {
        float[] numbers = new float[count];
        int most = PIECE_BYTES / Float.BYTES;
        for (int done = 0; done < count; done += most) {
            int part = Math.min(most, count - done);
            ByteBuffer.wrap(bytes(in, part * Float.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(numbers, done, part);
        }
        return numbers;
    }
}
