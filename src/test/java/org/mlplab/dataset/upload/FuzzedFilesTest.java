package org.mlplab.dataset.upload;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.draft.SplitRule;
import org.springframework.util.FileSystemUtils;

/** Whatever a file holds is read or refused, and nothing else: the sound ones here, others by {@code ./mvnw -Pfuzz test}. */
@Tag("fuzz")
class FuzzedFilesTest {

    private static final String DURATION = "60s";

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void table(byte[] file) throws IOException {
        readOrRefuse(SoundFile.TABLE, file);
    }

    static Stream<byte[]> table() throws IOException {
        return seed(SoundFile.TABLE);
    }

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void table_as_gzip(byte[] file) throws IOException {
        readOrRefuse(SoundFile.TABLE_AS_GZIP, file);
    }

    static Stream<byte[]> table_as_gzip() throws IOException {
        return seed(SoundFile.TABLE_AS_GZIP);
    }

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void arrays(byte[] file) throws IOException {
        readOrRefuse(SoundFile.ARRAYS, file);
    }

    static Stream<byte[]> arrays() throws IOException {
        return seed(SoundFile.ARRAYS);
    }

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void archive_of_arrays(byte[] file) throws IOException {
        readOrRefuse(SoundFile.ARCHIVE_OF_ARRAYS, file);
    }

    static Stream<byte[]> archive_of_arrays() throws IOException {
        return seed(SoundFile.ARCHIVE_OF_ARRAYS);
    }

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void idx(byte[] file) throws IOException {
        readOrRefuse(SoundFile.IDX, file);
    }

    static Stream<byte[]> idx() throws IOException {
        return seed(SoundFile.IDX);
    }

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void cifar(byte[] file) throws IOException {
        readOrRefuse(SoundFile.CIFAR, file);
    }

    static Stream<byte[]> cifar() throws IOException {
        return seed(SoundFile.CIFAR);
    }

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void pictures(byte[] file) throws IOException {
        readOrRefuse(SoundFile.PICTURES, file);
    }

    static Stream<byte[]> pictures() throws IOException {
        return seed(SoundFile.PICTURES);
    }

    @FuzzTest(maxDuration = DURATION)
    @MethodSource
    void picture(byte[] file) throws IOException {
        readOrRefuse(SoundFile.PICTURE, file);
    }

    static Stream<byte[]> picture() throws IOException {
        return seed(SoundFile.PICTURE);
    }

    private static Stream<byte[]> seed(SoundFile form) throws IOException {
        Path folder = Files.createTempDirectory("mlplab-fuzz");
        try {
            return Stream.of(form.bytes(folder));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void readOrRefuse(SoundFile form, byte[] file) throws IOException {
        Path folder = Files.createTempDirectory("mlplab-fuzz");
        try {
            Reading reading = form.reading(folder, new FirstOnly(file));
            reading.split = new SplitRule(SplitRule.Order.IN_ORDER, 1, 1, 0);
            reading.read();
        } catch (InvalidUploadException refused) {
            // as it should be
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Puts a file in the place of the first one. */
    private static final class FirstOnly implements UnaryOperator<byte[]> {

        private final byte[] file;
        private boolean done;

        FirstOnly(byte[] file) {
            this.file = file;
        }

        @Override
        public byte[] apply(byte[] sound) {
            boolean first = !done;
            done = true;
            return first ? file : sound;
        }
    }
}
