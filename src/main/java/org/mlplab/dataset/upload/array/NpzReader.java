package org.mlplab.dataset.upload.array;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Part;
import org.mlplab.dataset.upload.draft.UploadFault;
import org.mlplab.dataset.upload.received.Inflation;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;

/**
 * An archive of NumPy's arrays: inputs, one row an example, and labels. Bytes stay bytes; other numbers become single precision.
 * Nothing is unpickled.
 */
public final class NpzReader {

    private static final int MOST_ENTRIES = 1000;
    private static final int BUFFER_BYTES = 1 << 16;

    private final ReceivedFile file;
    private final ArrayOptions options;
    private final Path folder;
    private final Draft draft;
    private final Faults faults;

    public NpzReader(ReceivedFile file, ArrayOptions options, Path folder, Draft draft, Faults faults) {
        this.file = file;
        this.options = options;
        this.folder = folder;
        this.draft = draft;
        this.faults = faults;
    }

    public void read() throws IOException {
        try (ZipFile zip = file.zip(faults)) {
            if (zip.size() > MOST_ENTRIES) {
                throw faults.fatal(file.name(), "has %,d entries, and may have %,d", zip.size(), MOST_ENTRIES);
            }
            Map<String, ZipEntry> arrays = new LinkedHashMap<>();
            zip.stream()
                    .filter(entry -> entry.getName().endsWith(".npy"))
                    .forEach(entry -> arrays.put(
                            entry.getName().substring(0, entry.getName().length() - 4), entry));
            for (ArrayPair pair : ArrayPair.of(arrays.keySet(), options, file.name(), faults)) {
                read(
                        zip,
                        Objects.requireNonNull(arrays.get(pair.x())),
                        Objects.requireNonNull(arrays.get(pair.y())),
                        pair.part());
            }
        } catch (ZipException | EOFException e) {
            throw file.broken(e, faults);
        }
    }

    private void read(ZipFile zip, ZipEntry x, ZipEntry y, Part part) throws IOException {
        String[] labels = labels(zip, y);
        String name = place(x);
        try (InputStream in = open(zip, x)) {
            NpyHeader header = NpyHeader.read(in, name, faults);
            if (!header.isNumeric()) {
                throw faults.fatal(
                        name, "has values of type %s; u1, i8, f4, f8 and their like are read", header.type());
            }
            if (header.shape().length < 2) {
                throw faults.fatal(
                        name,
                        "has %d dimension(s): one for the examples and one or more for their values are needed",
                        header.shape().length);
            }
            if (header.examples() != labels.length) {
                throw faults.fatal(
                        name, "has %,d examples, and %s has %,d labels", header.examples(), y.getName(), labels.length);
            }
            var layout = new ArrayLayout(header.shape(), options.layout(), name, faults);
            begin(layout, header, name);
            try (var rows = new ArrayRows(header, in, name, folder, faults)) {
                add(rows, header, layout, labels, part, name);
            }
        } catch (EOFException e) {
            throw faults.fatal(name, "ends before its last value");
        }
    }

    private void begin(ArrayLayout layout, NpyHeader header, String name) {
        Inputs inputs = header.isBytes() ? Inputs.BYTES : Inputs.NUMBERS;
        if (draft.size() == 0) {
            draft.begin(layout.shape(), inputs);
        } else if (!draft.shape().equals(layout.shape()) || draft.inputs() != inputs) {
            throw faults.fatal(name, "has examples of another shape or type than the array before it");
        }
    }

    private void add(ArrayRows rows, NpyHeader header, ArrayLayout layout, String[] labels, Part part, String name)
            throws IOException {
        int each = layout.shape().inputs();
        byte[] bytes = new byte[each];
        float[] numbers = new float[each];
        for (int example = 0; example < labels.length; example++) {
            ByteBuffer row = rows.next();
            for (int i = 0; i < each; i++) {
                int from = layout.position(i);
                if (header.isBytes()) {
                    bytes[i] = row.get(from);
                    continue;
                }
                double number = ArrayValues.number(header, row, from);
                numbers[i] = (float) number;
                if (!Float.isFinite(numbers[i])) {
                    faults.add(new UploadFault(
                            name,
                            example + 1L,
                            String.valueOf(from),
                            String.valueOf(number),
                            "must be a finite number in single precision"));
                }
            }
            if (header.isBytes()) {
                draft.add(bytes, 0, labels[example], part);
            } else {
                draft.add(numbers, labels[example], part);
            }
        }
        if (!rows.atEnd()) {
            throw faults.fatal(name, "has more values than its shape");
        }
        faults.throwIfAny();
    }

    private String[] labels(ZipFile zip, ZipEntry y) throws IOException {
        String name = place(y);
        try (InputStream in = open(zip, y)) {
            NpyHeader header = NpyHeader.read(in, name, faults);
            if (!header.isNumeric() && !header.isText()) {
                throw faults.fatal(name, "has labels of type %s; whole numbers and texts are read", header.type());
            }
            if (header.shape().length == 0 || header.each() != 1) {
                throw faults.fatal(name, "must have one label for each example: no one-hot rows");
            }
            try (var rows = new ArrayRows(header, in, name, folder, faults)) {
                String[] labels = new String[Math.min(header.examples(), draftLimit(header, name))];
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = ArrayValues.label(header, rows.next(), 0);
                    if (header.kind() == 'f' && labels[i].indexOf('.') >= 0) {
                        throw faults.fatal(new UploadFault(
                                name, i + 1L, null, labels[i], "names no class: regression is out of scope"));
                    }
                }
                return labels;
            }
        } catch (EOFException e) {
            throw faults.fatal(name, "ends before its last label");
        }
    }

    private int draftLimit(NpyHeader header, String name) {
        if (header.examples() > draft.limits().examples()) {
            throw faults.fatal(
                    name,
                    "has %,d labels, and may have %,d",
                    header.examples(),
                    draft.limits().examples());
        }
        return header.examples();
    }

    private InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        return new BufferedInputStream(
                new Inflation(zip.getInputStream(entry), place(entry), entry.getCompressedSize(), faults),
                BUFFER_BYTES);
    }

    private String place(ZipEntry entry) {
        return file.name() + "/" + entry.getName();
    }
}
