package org.mlplab.dataset.upload;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** @param file after its first byte, which tells the form */
    @MethodSource
    @FuzzTest(maxDuration = "8m")
    void files(byte[] file) throws IOException {
        SoundFile[] forms = SoundFile.values();
        if (file.length > 0) {
            readOrRefuse(forms[(file[0] & 0xFF) % forms.length], Arrays.copyOfRange(file, 1, file.length));
        }
    }

    static Stream<byte[]> files() throws IOException {
        Path folder = Files.createTempDirectory("mlplab-fuzz");
        try {
            List<byte[]> seeds = new ArrayList<>();
            for (SoundFile form : SoundFile.values()) {
                byte[] sound = form.bytes(folder);
                byte[] seed = new byte[1 + sound.length];
                seed[0] = (byte) form.ordinal();
                System.arraycopy(sound, 0, seed, 1, sound.length);
                seeds.add(seed);
            }
            return seeds.stream();
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
