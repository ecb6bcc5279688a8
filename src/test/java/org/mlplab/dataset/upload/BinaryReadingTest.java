package org.mlplab.dataset.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.store.ContentFile;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

class BinaryReadingTest {

    @TempDir
    private Path folder;

    static byte[] idx(int... sizes) {
        int values = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.length + values);
        file.putInt(0x0800 | sizes.length);
        Arrays.stream(sizes).forEach(file::putInt);
        for (int i = 0; i < values; i++) {
            file.put((byte) (sizes.length == 1 ? i % 2 : i));
        }
        return file.array();
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] cifar(int records) {
        byte[] file = new byte[records * 3073];
        for (int i = 0; i < records; i++) {
            Arrays.fill(file, i * 3073, (i + 1) * 3073, (byte) i);
            file[i * 3073] = (byte) (i % 3);
        }
        return file;
    }

    private void assertRefused(String words, Reading reading) {
        assertThat(catchThrowableOfType(InvalidUploadException.class, reading::read))
                .hasMessageContaining(words);
    }

    @Test
    void readsPairsOfIdxFiles() throws IOException {
        ContentFile one = new Reading(folder)
                .file("labels", idx(20))
                .file("pictures.gz", gzip(idx(20, 3, 2)))
                .read()
                .content();
        ContentFile two = new Reading(folder)
                .file("train-images", idx(20, 3, 2))
                .file("train-labels", idx(20))
                .file("t10k-labels", idx(4))
                .file("t10k-images", idx(4, 3, 2))
                .read()
                .content();

        assertThat(one.header().shape()).isEqualTo(new InputShape(1, 3, 2));
        assertThat(one.header().split()).isEqualTo(new SplitSizes(14, 2, 4));
        assertThat(two.header().split()).isEqualTo(new SplitSizes(18, 2, 4));
        assertThat(two.header().classNames()).containsExactly("0", "1");
    }

    @Test
    void refusesIdxFilesThatAreNone() throws IOException {
        byte[] pictures = idx(20, 3, 2);
        assertRefused("labels for", new Reading(folder).file("a", idx(19)).file("b", pictures));
        assertRefused("one of labels", new Reading(folder).file("a", pictures).file("b", pictures));
        assertRefused("ends before", new Reading(folder).file("a", idx(20)).file("b", Arrays.copyOf(pictures, 50)));
        assertRefused("has more", new Reading(folder).file("a", idx(20)).file("b", Arrays.copyOf(pictures, 500)));
        assertRefused(
                "cannot be unpacked",
                new Reading(folder).file("a", idx(20)).file("b", Arrays.copyOf(gzip(pictures), 60)));
        assertRefused(
                "HTML",
                new Reading(folder)
                        .file("a", idx(20))
                        .file("b", "<html><body>404".getBytes(StandardCharsets.US_ASCII)));
        byte[] floats = idx(20, 3, 2);
        floats[2] = 0x0D;
        assertRefused("unsigned bytes", new Reading(folder).file("a", idx(20)).file("b", floats));
    }

    @Test
    void readsCifarsArchiveInTheOrderOfItsFiles() throws IOException {
        var tar = new ByteArrayOutputStream();
        try (var out = new TarArchiveOutputStream(tar)) {
            for (String name :
                    new String[] {"c/test_batch.bin", "c/data_batch_2.bin", "c/data_batch_1.bin", "c/batches.meta.txt"
                    }) {
                byte[] content = name.endsWith("txt")
                        ? "cat\ndog\nship\n".getBytes(StandardCharsets.US_ASCII)
                        : cifar(name.contains("test") ? 3 : name.contains("1") ? 12 : 6);
                var entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        ContentFile archive = new Reading(folder)
                .file("c.tar.gz", gzip(tar.toByteArray()))
                .read()
                .content();
        Reading files = new Reading(folder)
                .file("test_batch.bin", cifar(3))
                .file("data_batch_1.bin", cifar(12))
                .file("data_batch_2.bin", cifar(6));
        files.classes = List.of("cat", "dog", "ship");

        assertThat(archive.header().shape()).isEqualTo(new InputShape(3, 32, 32));
        assertThat(archive.header().classNames()).containsExactly("cat", "dog", "ship");
        assertThat(archive.header().split()).isEqualTo(new SplitSizes(16, 2, 3));
        assertThat(files.read().content().checksum()).isEqualTo(archive.checksum());
        assertRefused("no whole number of records", new Reading(folder).file("a.bin", new byte[3000]));
    }
}
