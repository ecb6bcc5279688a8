package org.mlplab.dataset.upload;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.draft.SplitRule;
import org.springframework.util.FileSystemUtils;

/**
 * Files with bytes flipped, cut out, doubled and put in from elsewhere are read or refused, and nothing else:
 * {@code -Dmlplab.mutations=100000} for longer than a moment.
 */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("mlplab.mutations", 150);
    private static final String[] PIECES = {
        "\"",
        ",",
        "\n",
        "\0",
        "NaN",
        "1e400",
        "\uFEFF",
        "'descr'",
        "True",
        "|O",
        "(1,2,3)",
        "\u0089PNG",
        "IDAT",
        "ustar",
        "../",
        "99999999999"
    };

    @TempDir
    private Path folder;

    private record Mutation(Random random) {

        byte[] of(byte[] sound) {
            byte[] file = sound;
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                file = once(file, random);
            }
            return file;
        }

        private static byte[] once(byte[] file, Random random) {
            if (file.length == 0) {
                return file;
            }
            // most of what matters stands at the beginning
            int at = random.nextInt(random.nextBoolean() ? file.length : Math.min(file.length, 200));
            byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
            switch (random.nextInt(5)) {
                case 0 -> {
                    byte[] flipped = file.clone();
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                    return flipped;
                }
                case 1 -> {
                    return Arrays.copyOf(file, at);
                }
                case 2 -> {
                    byte[] set = file.clone();
                    set[at] = (byte) random.nextInt(256);
                    return set;
                }
                case 3 -> {
                    return spliced(file, at, piece, at);
                }
                default -> {
                    return spliced(file, at, piece, Math.min(file.length, at + random.nextInt(20)));
                }
            }
        }

        private static byte[] spliced(byte[] file, int to, byte[] piece, int from) {
            byte[] spliced = Arrays.copyOf(file, to + piece.length + file.length - from);
            System.arraycopy(piece, 0, spliced, to, piece.length);
            System.arraycopy(file, from, spliced, to + piece.length, file.length - from);
            return spliced;
        }
    }

    @ParameterizedTest
    @EnumSource
    void areReadOrRefused(SoundFile form) throws IOException {
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Path own = Files.createTempDirectory(folder, "mutated");
            Reading reading = form.reading(own, new Mutation(new Random(seed))::of);
            reading.split = new SplitRule(SplitRule.Order.IN_ORDER, 1, 1, 0);
            try {
                reading.read();
            } catch (InvalidUploadException refused) {
                continue;
            } catch (RuntimeException | IOException | OutOfMemoryError e) {
                fail("%s, seed %d".formatted(form, seed), e);
            } finally {
                FileSystemUtils.deleteRecursively(own);
            }
        }
    }
}
