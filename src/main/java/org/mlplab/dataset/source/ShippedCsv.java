package org.mlplab.dataset.source;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.DatasetFile;
import org.mlplab.spec.catalog.InputShape;

/**
 * Examples in the service's own jar: a line each, with their values and then their label.
 *
 * @param folder beside this class
 * @param file compressed if its name ends with .gz
 * @param largest value that occurs; v becomes round(v · 255 / largest), so that inputs span 0 to 255 as everywhere
 */
record ShippedCsv(String folder, DatasetFile file, InputShape shape, int largest) {

    /** @throws DatasetUnavailableException if the jar is broken */
    Examples read() {
        try (InputStream resource = ShippedCsv.class.getResourceAsStream(folder + "/" + file.name())) {
            if (resource == null) {
                throw new DatasetUnavailableException("The service's jar lacks %s/%s".formatted(folder, file.name()));
            }
            byte[] content = resource.readAllBytes();
            file.verify(content);
            return parse(content);
        } catch (IOException e) {
            throw new DatasetUnavailableException(
                    "%s in the service's jar is broken: %s".formatted(file.name(), e.getMessage()), e);
        }
    }

    private Examples parse(byte[] content) throws IOException {
        List<String> lines;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(content), StandardCharsets.US_ASCII))) {
            lines = reader.lines().toList();
        }
        int inputs = shape.inputs();
        byte[] values = new byte[lines.size() * inputs];
        byte[] labels = new byte[lines.size()];
        for (int row = 0; row < labels.length; row++) {
            String[] fields = lines.get(row).split(",");
            for (int i = 0; i < inputs; i++) {
                values[row * inputs + i] = (byte) Math.round(Integer.parseInt(fields[i]) * 255f / largest);
            }
            labels[row] = Byte.parseByte(fields[inputs]);
        }
        return new Examples(shape, values, labels);
    }

    private InputStream open(byte[] content) throws IOException {
        InputStream bytes = new ByteArrayInputStream(content);
        return file.name().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
