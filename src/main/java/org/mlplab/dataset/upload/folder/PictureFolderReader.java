package org.mlplab.dataset.upload.folder;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.mlplab.dataset.picture.PictureFormat;
import org.mlplab.dataset.picture.PictureReader;
import org.mlplab.dataset.picture.PixelSize;
import org.mlplab.dataset.picture.UnreadablePictureException;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;

/**
 * Reads a zip of folders of PNG and JPEG pictures, one folder a class. They are resized where that is asked for; otherwise all must
 * have the size of the first. Unless channels are asked for, all are grey where every one is.
 */
public final class PictureFolderReader {

    private final ReceivedFile file;
    private final PictureOptions options;
    private final Draft draft;
    private final Faults faults;
    private final PictureArchive archive;
    private boolean coloured;

    public PictureFolderReader(ReceivedFile file, PictureOptions options, Draft draft, Faults faults) {
        this.file = file;
        this.options = options;
        this.draft = draft;
        this.faults = faults;
        this.archive = new PictureArchive(file.name(), draft, faults);
    }

    public void read() throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
            List<PicturePlace> pictures = archive.pictures(zip);
            faults.throwIfAny();
            if (pictures.isEmpty()) {
                throw faults.fatal(file.name(), "has no picture in a folder");
            }
            InputShape shape = shape(zip, pictures);
            draft.begin(shape, Inputs.BYTES);
            var reader = new PictureReader(shape);
            for (PicturePlace place : pictures) {
                add(reader, shape, zip, place);
            }
            faults.throwIfAny();
        } catch (ZipException e) {
            throw faults.fatal(file.name(), "is a broken archive: %s", String.valueOf(e.getMessage()));
        }
        if (options.channels() == null && !coloured) {
            draft.keepFirstPlaneOnly();
        }
    }

    private void add(PictureReader reader, InputShape shape, ZipFile zip, PicturePlace place) throws IOException {
        byte[] content = archive.content(zip, place);
        try {
            if (options.width() == null) {
                checkSize(PictureReader.size(content), shape, place);
            }
            byte[] values = reader.read(content, PictureFormat.named(null, place.path()));
            coloured = coloured || isColoured(values);
            draft.add(values, 0, place.className(), place.part());
        } catch (UnreadablePictureException e) {
            faults.add(place.path(), "%s", String.valueOf(e.getMessage()));
        }
    }

    private void checkSize(PixelSize size, InputShape shape, PicturePlace place) {
        if (size.width() != shape.width() || size.height() != shape.height()) {
            faults.add(
                    place.path(),
                    "has %d × %d pixels where the first picture has %d × %d: ask for one size with width and height",
                    size.width(),
                    size.height(),
                    shape.width(),
                    shape.height());
        }
    }

    private static boolean isColoured(byte[] values) {
        int plane = values.length / 3;
        return values.length % 3 == 0
                && !(Arrays.equals(values, 0, plane, values, plane, 2 * plane)
                        && Arrays.equals(values, 0, plane, values, 2 * plane, 3 * plane));
    }

    /** As asked for or, in size, as the first picture that can be read. */
    private InputShape shape(ZipFile zip, List<PicturePlace> pictures) throws IOException {
        int channels = options.channels() == null ? 3 : options.channels();
        if (options.width() != null && options.height() != null) {
            return new InputShape(channels, options.height(), options.width());
        }
        for (PicturePlace place : pictures) {
            try {
                PixelSize size = PictureReader.size(archive.content(zip, place));
                return new InputShape(channels, size.height(), size.width());
            } catch (UnreadablePictureException e) {
                draft.note("The first size was looked for after '%s', which cannot be read.", place.path());
            }
        }
        throw faults.fatal(file.name(), "has no picture that can be read");
    }
}
