package org.mlplab.dataset.upload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.mlplab.dataset.upload.binary.CifarReader;
import org.mlplab.dataset.upload.binary.IdxReader;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.received.ReceivedFile;

/** The forms in which data sets come. */
@Schema(description = "The form in which a data set comes; AUTO looks at the content")
public enum UploadFormat {
    AUTO,
    CSV,
    NPZ,
    IDX,
    CIFAR,
    PICTURES;

    private static final int LOOKED_AT = 512;

    /** That of files, by what they begin with rather than by their names. */
    static UploadFormat of(List<ReceivedFile> files, Faults faults) throws IOException {
        for (ReceivedFile file : files) {
            byte[] start = file.start(LOOKED_AT, faults);
            if (start.length == 0) {
                throw faults.fatal(file.name(), "is empty");
            }
            refuse(file, new String(start, StandardCharsets.ISO_8859_1), faults);
        }
        for (ReceivedFile file : files) {
            byte[] start = file.start(LOOKED_AT, faults);
            String text = new String(start, StandardCharsets.ISO_8859_1);
            if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
                return hasArrays(file, faults) ? NPZ : PICTURES;
            }
            if (IdxReader.starts(start)) {
                return IDX;
            }
            if (CifarReader.isTar(start) || file.name().toLowerCase(Locale.ROOT).endsWith(".bin")) {
                return CIFAR;
            }
        }
        return CSV;
    }

    private static void refuse(ReceivedFile file, String start, Faults faults) {
        String begin = start.stripLeading().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype") || begin.startsWith("<html") || begin.startsWith("<?xml")) {
            throw faults.fatal(file.name(), "is a page of HTML or XML and no data: what was downloaded there?");
        }
        if (start.startsWith("\u0093NUMPY")) {
            throw faults.fatal(file.name(), "is a single array: put x and y into one .npz");
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF")) {
            throw faults.fatal(file.name(), "is a single picture: put folders of pictures, one a class, into a .zip");
        }
        if (start.startsWith("\u0089HDF")
                || start.startsWith("PAR1")
                || start.startsWith("7z")
                || start.startsWith("Rar!")) {
            throw faults.fatal(
                    file.name(),
                    "is HDF5, Parquet, 7z or RAR; CSV, .npz, IDX, CIFAR's binary files and .zip of pictures are read");
        }
    }

    private static boolean hasArrays(ReceivedFile file, Faults faults) throws IOException {
        try (ZipFile zip = file.zip(faults)) {
            return zip.stream().limit(1000).anyMatch(entry -> entry.getName().endsWith(".npy"));
        }
    }
}
