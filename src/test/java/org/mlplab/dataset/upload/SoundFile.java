package org.mlplab.dataset.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sound file of each form that uploads have, to be changed before it is read. */
enum SoundFile {
    TABLE {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            return new Reading(folder).file("t.csv", change.apply(Arrays.copyOf(TableReadingTest.iris(), 3000)));
        }
    },
    TABLE_AS_GZIP {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            return new Reading(folder).file("t.csv.gz", change.apply(BinaryReadingTest.gzip(TableReadingTest.iris())));
        }
    },
    ARRAYS {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            byte[] x = change.apply(ArrayReadingTest.inputs("<f8", true));
            return new Reading(folder).file("a.npz", ArrayReadingTest.npz("x", x, "y", ArrayReadingTest.labels()));
        }
    },
    ARCHIVE_OF_ARRAYS {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            byte[] x = ArrayReadingTest.inputs("|u1", false);
            Reading reading = new Reading(folder)
                    .file("a.npz", change.apply(ArrayReadingTest.npz("x", x, "y", ArrayReadingTest.labels())));
            reading.format = UploadFormat.NPZ;
            return reading;
        }
    },
    IDX {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            return new Reading(folder)
                    .file("p", change.apply(BinaryReadingTest.idx(20, 3, 2)))
                    .file("l", change.apply(BinaryReadingTest.idx(20)));
        }
    },
    CIFAR {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            return new Reading(folder).file("c.bin", change.apply(BinaryReadingTest.cifar(6)));
        }
    },
    PICTURES {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            Reading reading = new Reading(folder).file("p.zip", change.apply(pictures(UnaryOperator.identity())));
            reading.format = UploadFormat.PICTURES;
            return reading;
        }
    },
    PICTURE {
        @Override
        Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException {
            return new Reading(folder).file("p.zip", pictures(change));
        }
    };

    /** @param change of what is to be read; where there are two files, of either */
    abstract Reading reading(Path folder, UnaryOperator<byte[]> change) throws IOException;

    /** What {@link #reading} would have changed, of the first file. */
    byte[] bytes(Path folder) throws IOException {
        List<byte[]> sound = new ArrayList<>();
        reading(folder, each -> {
            sound.add(each);
            return each;
        });
        return sound.get(0);
    }

    private static byte[] pictures(UnaryOperator<byte[]> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 6; i++) {
                zip.putNextEntry(new ZipEntry("%s/%d.png".formatted(i % 2 == 0 ? "a" : "b", i)));
                byte[] png = PictureReadingTest.png(4, 3, 0x010203 * i);
                zip.write(i == 5 ? change.apply(png) : png);
            }
        }
        return bytes.toByteArray();
    }
}
