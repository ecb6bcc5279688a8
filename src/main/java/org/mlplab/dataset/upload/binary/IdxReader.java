package org.mlplab.dataset.upload.binary;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Part;
import org.mlplab.dataset.upload.received.FileParts;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;

/**
 * Pairs of IDX files, plain or as gzip: one with pictures, one with their labels. Of two pairs the names say which is to train
 * and which to test on. Big-endian: 0, 0, 8 for unsigned bytes, the number of dimensions, each dimension's size, then the bytes.
 */
public final class IdxReader {

    private static final int UNSIGNED_BYTES = 0x08;

    private final Draft draft;
    private final Faults faults;

    private record IdxFile(ReceivedFile file, int[] sizes) {

        boolean hasLabels() {
            return sizes.length == 1;
        }
    }

    public IdxReader(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    public static boolean starts(byte[] start) {
        return start.length >= 4 && start[0] == 0 && start[1] == 0 && start[2] >= 0x08 && start[2] <= 0x0E;
    }

    public void read(List<ReceivedFile> files) throws IOException {
        List<IdxFile> all = new ArrayList<>();
        for (ReceivedFile file : files) {
            all.add(header(file));
        }
        if (all.size() == 2) {
            read(all, Part.OPEN);
            return;
        }
        for (IdxFile each : all) {
            if (part(each).isEmpty()) {
                faults.add(each.file.name(), "is one of %d: its name must say train or test (or t10k)", all.size());
            }
        }
        faults.throwIfAny();
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            List<IdxFile> pair = all.stream()
                    .filter(each -> part(each).orElseThrow() == part)
                    .toList();
            if (!pair.isEmpty()) {
                read(pair, part);
            }
        }
    }

    private static Optional<Part> part(IdxFile each) {
        return FileParts.named(each.file.name());
    }

    private void read(List<IdxFile> pair, Part part) throws IOException {
        List<IdxFile> labels = pair.stream().filter(IdxFile::hasLabels).toList();
        List<IdxFile> pictures = pair.stream().filter(each -> !each.hasLabels()).toList();
        String names =
                String.join(", ", pair.stream().map(each -> each.file.name()).toList());
        if (labels.size() != 1 || pictures.size() != 1) {
            throw faults.fatal(
                    names,
                    "must be one IDX file of pictures, in two dimensions or more a picture, and one of labels; here are %d and %d",
                    pictures.size(),
                    labels.size());
        }
        int[] sizes = pictures.get(0).sizes;
        if (labels.get(0).sizes[0] != sizes[0]) {
            throw faults.fatal(names, "have %,d labels for %,d pictures", labels.get(0).sizes[0], sizes[0]);
        }
        byte[] classes = bytes(labels.get(0));
        InputShape shape = shape(pictures.get(0));
        if (draft.size() == 0) {
            draft.begin(shape, Inputs.BYTES);
        } else if (!draft.shape().equals(shape)) {
            throw faults.fatal(names, "has pictures of another size than the files before it");
        }
        byte[] picture = new byte[shape.inputs()];
        try (var in = open(pictures.get(0))) {
            for (byte label : classes) {
                in.readFully(picture);
                draft.add(picture, 0, String.valueOf(label & 0xFF), part);
            }
            checkEnd(in, pictures.get(0));
        } catch (EOFException e) {
            throw tooShort(pictures.get(0));
        }
    }

    /** Rows and columns of grey pixels; three more are channels last; one is a row of values. */
    private InputShape shape(IdxFile pictures) {
        int[] sizes = pictures.sizes;
        return switch (sizes.length) {
            case 2 -> new InputShape(1, 1, sizes[1]);
            case 3 -> new InputShape(1, sizes[1], sizes[2]);
            default ->
                throw faults.fatal(pictures.file.name(), "has %d dimensions; pictures have 2 or 3", sizes.length);
        };
    }

    private byte[] bytes(IdxFile labels) throws IOException {
        try (var in = open(labels)) {
            byte[] all = in.readNBytes(labels.sizes[0]);
            if (all.length < labels.sizes[0]) {
                throw tooShort(labels);
            }
            checkEnd(in, labels);
            return all;
        }
    }

    private RuntimeException tooShort(IdxFile file) {
        return faults.fatal(file.file.name(), "ends before the %,d examples that its header tells of", file.sizes[0]);
    }

    private void checkEnd(DataInputStream in, IdxFile file) throws IOException {
        if (in.read() >= 0) {
            throw faults.fatal(
                    file.file.name(), "has more than the %,d examples that its header tells of", file.sizes[0]);
        }
    }

    private DataInputStream open(IdxFile file) throws IOException {
        var in = new DataInputStream(file.file.unpacked(faults));
        in.skipNBytes(4 + 4L * file.sizes.length);
        return in;
    }

    private IdxFile header(ReceivedFile file) throws IOException {
        try (var in = new DataInputStream(file.unpacked(faults))) {
            int magic = in.readInt();
            int dimensions = magic & 0xFF;
            if (magic >>> 16 != 0 || (magic >>> 8 & 0xFF) != UNSIGNED_BYTES) {
                throw faults.fatal(
                        file.name(),
                        "is no IDX file of unsigned bytes: it begins with %08x where 0000080%s is expected",
                        magic,
                        "1 (labels) or 00000803 (pictures)");
            }
            if (dimensions < 1 || dimensions > 4) {
                throw faults.fatal(file.name(), "has %d dimensions; labels have 1, pictures 2 or 3", dimensions);
            }
            int[] sizes = new int[dimensions];
            long values = 1;
            for (int i = 0; i < dimensions; i++) {
                sizes[i] = in.readInt();
                if (sizes[i] < 1 || (values *= sizes[i]) > Integer.MAX_VALUE * 8L) {
                    throw faults.fatal(file.name(), "tells of a size of %d in dimension %d", sizes[i], i + 1);
                }
            }
            return new IdxFile(file, sizes);
        } catch (EOFException e) {
            throw faults.fatal(file.name(), "is too short for an IDX file");
        }
    }
}
