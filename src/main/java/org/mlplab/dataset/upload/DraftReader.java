package org.mlplab.dataset.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mlplab.dataset.upload.array.NpzReader;
import org.mlplab.dataset.upload.binary.CifarReader;
import org.mlplab.dataset.upload.binary.IdxReader;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.folder.PictureFolderReader;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.dataset.upload.table.TableReader;

/** Lets the reader of their format read files. */
final class DraftReader {

    private final UploadOptions options;
    private final Path folder;
    private final Draft draft;
    private final Faults faults;

    DraftReader(UploadOptions options, Path folder, Draft draft, Faults faults) {
        this.options = options;
        this.folder = folder;
        this.draft = draft;
        this.faults = faults;
    }

    /** Answers the columns that lack numbers, by their position. */
    Set<Integer> read(List<ReceivedFile> files) throws IOException {
        UploadFormat format = options.format() == UploadFormat.AUTO ? UploadFormat.of(files, faults) : options.format();
        switch (format) {
            case NPZ -> new NpzReader(only(files), options.array(), folder, draft, faults).read();
            case PICTURES -> new PictureFolderReader(only(files), options.pictures(), draft, faults).read();
            case IDX -> new IdxReader(draft, faults).read(files);
            case CIFAR -> new CifarReader(folder, draft, faults).read(files);
            default -> {
                var table = new TableReader(files, options.table(), draft, faults);
                table.read();
                return table.incomplete();
            }
        }
        return Set.of();
    }

    private ReceivedFile only(List<ReceivedFile> files) {
        if (files.size() > 1) {
            throw faults.fatal(files.get(1).name(), "is one of %d files: archives come alone", files.size());
        }
        return files.get(0);
    }
}
