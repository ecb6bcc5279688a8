package org.mlplab.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.spec.Preprocessing;
import org.mlplab.spec.catalog.InputShape;

class SumsFileTest {

    private static final InputShape SHAPE = new InputShape(1, 2, 3);

    @TempDir
    private Path folder;

    /** A data set of its own for each seed, as a process that has just started reads it. */
    private Examples loaded(long seed) {
        var random = new SplittableRandom(seed);
        byte[] values = new byte[20 * SHAPE.inputs()];
        random.nextBytes(values);
        return new Examples(SHAPE, values, new byte[20]);
    }

    private Examples loaded(long seed, String checksum) {
        return loaded(seed).withSumsIn(new SumsFile(folder, checksum));
    }

    private static void assertSameMap(Examples one, Examples other) {
        AffinePreprocessing map = AffinePreprocessing.of(Preprocessing.STANDARDIZE, one);
        AffinePreprocessing expected = AffinePreprocessing.of(Preprocessing.STANDARDIZE, other);
        assertThat(map.shift()).isEqualTo(expected.shift());
        assertThat(map.scale()).isEqualTo(expected.scale());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theNextProcessTakesTheSumsFromTheFile() throws IOException {
        InputStatistics computed = loaded(1, "a").window(2, 15).statistics();
        assertThat(names()).containsExactly(SumsFile.NAME);

        // Other values under the same checksum: only a file that is really read gives these sums.
        InputStatistics read = loaded(2, "a").window(2, 15).statistics();
        assertThat(read).usingRecursiveComparison().isEqualTo(computed);
        assertSameMap(loaded(2, "a").window(2, 15), loaded(1).window(2, 15));
    }

    @Test
    void sumsOfAnotherWindowOrOtherDataAreWrittenOver() {
        loaded(1, "a").window(2, 15).statistics();
        assertSameMap(loaded(2, "a").window(2, 14), loaded(2).window(2, 14));
        assertSameMap(loaded(3, "a").window(1, 14), loaded(3).window(1, 14));
        assertSameMap(loaded(4, "b").window(1, 14), loaded(4).window(1, 14));

        assertThat(new SumsFile(folder, "b").read(1, 14, SHAPE.inputs())).isPresent();
        assertThat(new SumsFile(folder, "a").read(2, 15, SHAPE.inputs())).isEmpty();
    }

    @Test
    void aDamagedFileIsIgnoredAndMended() throws IOException {
        loaded(1, "a").statistics();
        Path file = folder.resolve(SumsFile.NAME);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, whole.length / 2, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertSameMap(loaded(2, "a"), loaded(2));
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            assertSameMap(loaded(2, "a"), loaded(2));
        }
        assertThat(new SumsFile(folder, "a").read(0, 20, SHAPE.inputs())).isPresent();
    }

    @Test
    void aFolderThatCannotBeWrittenToDoesNoHarm() throws IOException {
        Path occupied = Files.createFile(folder.resolve("file"));
        Examples examples = loaded(1).withSumsIn(new SumsFile(occupied, "a"));

        assertSameMap(examples, loaded(1));
    }
}
