package org.mlplab.dataset.upload;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
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

    /** A sound file of each form. */
    enum Form {
        TABLE {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                return new Reading(folder).file("t.csv", mutation.of(Arrays.copyOf(TableReadingTest.iris(), 3000)));
            }
        },
        TABLE_AS_GZIP {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                return new Reading(folder)
                        .file("t.csv.gz", mutation.of(BinaryReadingTest.gzip(TableReadingTest.iris())));
            }
        },
        ARRAYS {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                byte[] x = mutation.of(ArrayReadingTest.inputs("<f8", true));
                return new Reading(folder).file("a.npz", ArrayReadingTest.npz("x", x, "y", ArrayReadingTest.labels()));
            }
        },
        ARCHIVE_OF_ARRAYS {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                byte[] x = ArrayReadingTest.inputs("|u1", false);
                Reading reading = new Reading(folder)
                        .file("a.npz", mutation.of(ArrayReadingTest.npz("x", x, "y", ArrayReadingTest.labels())));
                reading.format = UploadFormat.NPZ;
                return reading;
            }
        },
        IDX {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                return new Reading(folder)
                        .file("p", mutation.of(BinaryReadingTest.idx(20, 3, 2)))
                        .file("l", mutation.of(BinaryReadingTest.idx(20)));
            }
        },
        CIFAR {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                return new Reading(folder).file("c.bin", mutation.of(BinaryReadingTest.cifar(6)));
            }
        },
        PICTURES {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                Reading reading = new Reading(folder).file("p.zip", mutation.of(pictures(new Mutation(null))));
                reading.format = UploadFormat.PICTURES;
                return reading;
            }
        },
        PICTURE {
            @Override
            Reading reading(Path folder, Mutation mutation) throws IOException {
                return new Reading(folder).file("p.zip", pictures(mutation));
            }
        };

        abstract Reading reading(Path folder, Mutation mutation) throws IOException;

        private static byte[] pictures(Mutation mutation) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < 6; i++) {
                    zip.putNextEntry(new ZipEntry("%s/%d.png".formatted(i % 2 == 0 ? "a" : "b", i)));
                    byte[] png = PictureReadingTest.png(4, 3, 0x010203 * i);
                    zip.write(i == 5 ? mutation.of(png) : png);
                }
            }
            return bytes.toByteArray();
        }
    }

    /** @param random null: nothing is changed */
    private record Mutation(@Nullable Random random) {

        byte[] of(byte[] sound) {
            byte[] file = sound;
            for (int i = random == null ? 0 : 1 + random.nextInt(3); i > 0 && random != null; i--) {
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
    void areReadOrRefused(Form form) throws IOException {
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Path own = Files.createTempDirectory(folder, "mutated");
            Reading reading = form.reading(own, new Mutation(new Random(seed)));
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
