package org.mlplab.dataset.upload.draft;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;

/**
 * Examples in the order in which a reader finds them. Their values go to a file, whatever their number; labels, by name, stay in
 * memory.
 */
public final class Draft implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private final UploadLimits limits;
    private final Faults faults;
    private final Map<String, Integer> labelNumbers = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int[] labels = new int[1024];
    private byte[] parts = new byte[1024];
    private int size;
    private @Nullable InputShape shape;
    private Inputs inputs = Inputs.BYTES;
    private byte[] row = {};
    private List<Column> columns = List.of();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private List<String> classNames = List.of();
    private boolean firstPlaneOnly;

    public Draft(Path folder, UploadLimits limits, Faults faults) throws IOException {
        this.file = folder.resolve("values");
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        this.limits = limits;
        this.faults = faults;
    }

    /** Says what all examples look like, before the first one. */
    public void begin(InputShape shapeOfAll, Inputs inputsOfAll) {
        long each = (long) shapeOfAll.channels() * shapeOfAll.height() * shapeOfAll.width();
        if (each > limits.inputs()) {
            throw faults.fatal(null, "an example has %,d values, and may have %,d", each, limits.inputs());
        }
        if (each == 0) {
            throw faults.fatal(null, "an example has no values");
        }
        shape = shapeOfAll;
        inputs = inputsOfAll;
        row = new byte[shapeOfAll.inputs() * (inputsOfAll == Inputs.BYTES ? 1 : Float.BYTES)];
    }

    /** Adds an example of bytes, which start at an offset. */
    public void add(byte[] values, int offset, String label, Part part) throws IOException {
        note(label, part);
        out.write(values, offset, row.length);
    }

    /** Adds an example of numbers; one that is missing is NaN. */
    public void add(float[] values, String label, Part part) throws IOException {
        note(label, part);
        ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        out.write(row);
    }

    private void note(String label, Part part) {
        if ((long) (size + 1) * row.length > limits.contentBytes() || size + 1 > limits.examples()) {
            throw faults.fatal(
                    null,
                    "there are more than the %,d examples, or more than the %,d bytes of values, that a data set may have",
                    limits.examples(),
                    limits.contentBytes());
        }
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, 2 * size);
            parts = Arrays.copyOf(parts, 2 * size);
        }
        labels[size] = labelNumbers.computeIfAbsent(label, name -> labelNumbers.size());
        parts[size] = (byte) part.ordinal();
        size++;
        if (labelNumbers.size() > UploadLimits.CLASSES) {
            throw faults.fatal(
                    null,
                    "there are more than %,d classes; regression is out of scope: labels name classes",
                    UploadLimits.CLASSES);
        }
    }

    /** What the inputs are made of, where they come from a table. */
    public void columns(List<Column> all) {
        columns = List.copyOf(all);
    }

    /** Says how many values of a column were missing. */
    public void missing(String column, long count) {
        missing.put(column, count);
    }

    public long missing(String column) {
        return missing.getOrDefault(column, 0L);
    }

    /** Names of the classes whose labels are 0, 1, …, where the files give them apart. */
    public void classNames(List<String> names) {
        classNames = List.copyOf(names);
    }

    /** All planes are the same: grey pictures. */
    public void keepFirstPlaneOnly() {
        firstPlaneOnly = true;
    }

    /** Something to be told that is no fault. */
    public void note(String words, Object... arguments) {
        notes.add(words.formatted(arguments));
    }

    public UploadLimits limits() {
        return limits;
    }

    public int size() {
        return size;
    }

    public int labelNumberOf(int example) {
        return labels[example];
    }

    Part part(int example) {
        return Part.values()[parts[example]];
    }

    /** By number. */
    List<String> labelNames() {
        return List.copyOf(labelNumbers.keySet());
    }

    List<String> givenClassNames() {
        return classNames;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> notes() {
        return notes;
    }

    /** As it will be kept. */
    public InputShape shape() {
        InputShape known = begun();
        return firstPlaneOnly ? new InputShape(1, known.height(), known.width()) : known;
    }

    public Inputs inputs() {
        return inputs;
    }

    private InputShape begun() {
        if (shape == null) {
            throw faults.fatal(null, "there are no examples");
        }
        return shape;
    }

    /** All values are here: whoever reads them reads the file. */
    public DraftRows rows() throws IOException {
        out.flush();
        return new DraftRows(
                FileChannel.open(file), row.length, shape().inputs() * (inputs == Inputs.BYTES ? 1 : Float.BYTES));
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
