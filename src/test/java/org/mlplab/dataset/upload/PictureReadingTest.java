package org.mlplab.dataset.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.draft.UploadFault;
import org.mlplab.dataset.upload.folder.PictureOptions;
import org.mlplab.dataset.upload.store.ContentFile;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

class PictureReadingTest {

    private static final int LINK = 0120777;

    @TempDir
    private Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static byte[] png(int width, int height, int firstRgb) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, firstRgb + 0x010101 * i);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private void classes(String... names) throws IOException {
        for (int i = 0; i < 3 * names.length; i++) {
            entries.put("%s/%d.png".formatted(names[i % names.length], i), png(4, 3, 0x010101 * i));
        }
    }

    private Reading zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                var entry = new ZipArchiveEntry(each.getKey());
                if (each.getKey().endsWith("link.png")) {
                    entry.setUnixMode(LINK);
                }
                zip.putArchiveEntry(entry);
                zip.write(each.getValue());
                zip.closeArchiveEntry();
            }
        }
        return new Reading(folder).file("data.zip", bytes.toByteArray());
    }

    private List<UploadFault> faults() throws IOException {
        return catchThrowableOfType(InvalidUploadException.class, zip()::read).faults();
    }

    @Test
    void greyPicturesAreWhatTheirIdxFilesAre() throws IOException {
        classes("0", "1");
        ByteBuffer pictures = ByteBuffer.allocate(16 + 6 * 12)
                .putInt(0x0803)
                .putInt(6)
                .putInt(3)
                .putInt(4);
        ByteBuffer labels = ByteBuffer.allocate(8 + 6).putInt(0x0801).putInt(6);
        for (int i = 0; i < 6; i++) {
            labels.put((byte) (i % 2));
            for (int pixel = 0; pixel < 12; pixel++) {
                pictures.put((byte) (i + pixel));
            }
        }
        ContentFile zip = zip().read().content();

        assertThat(zip.header().shape()).isEqualTo(new InputShape(1, 3, 4));
        assertThat(zip.checksum())
                .isEqualTo(new Reading(folder)
                        .file("pictures", pictures.array())
                        .file("labels", labels.array())
                        .read()
                        .content()
                        .checksum());
    }

    @Test
    void oneColouredPictureMakesAllColoured() throws IOException {
        classes("a", "b");
        entries.put("a/red.png", png(4, 3, 0x800000));
        assertThat(zip().read().content().header().shape()).isEqualTo(new InputShape(3, 3, 4));
        Reading grey = zip();
        grey.pictures = new PictureOptions(null, null, 1);
        assertThat(grey.read().content().header().shape()).isEqualTo(new InputShape(1, 3, 4));
    }

    @Test
    void foldersMayBeSplitsInsideAnother() throws IOException {
        classes("data/train/a", "data/train/b", "data/test/a", "data/test/b", "data/val/a", "data/val/b");
        ContentFile content = zip().read().content();

        assertThat(content.header().classNames()).containsExactly("a", "b");
        assertThat(content.header().split()).isEqualTo(new SplitSizes(6, 6, 6));
    }

    @Test
    void whatSystemsAddIsLeftOutAndNamesMayBeAny() throws IOException {
        String name = "café 😀 'x'";
        classes(name, "b");
        entries.put(Normalizer.normalize(name, Normalizer.Form.NFD) + "/d.png", png(4, 3, 0));
        entries.put("__MACOSX/b/._1.png", new byte[9]);
        entries.put("b/.DS_Store", new byte[9]);
        entries.put("b/Thumbs.db", new byte[9]);
        entries.put("empty/", new byte[0]);
        Reading.Read read = zip().read();

        assertThat(read.content().header().classNames()).containsExactly("b", name);
        assertThat(read.content().header().examples()).isEqualTo(7);
        assertThat(read.notes()).containsExactly("Folder 'empty/' has no picture.");
    }

    @Test
    void sizesThatDifferAreRefusedByNameUnlessOneIsAskedFor() throws IOException {
        classes("a", "b");
        entries.put("b/wide.png", png(5, 3, 0));
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("b/wide.png");
            assertThat(fault.rule()).contains("5 × 3", "4 × 3");
        });
        Reading resized = zip();
        resized.pictures = new PictureOptions(2, 2, null);
        assertThat(resized.read().content().header().shape().inputs()).isEqualTo(4);
    }

    @Test
    void whatIsNoPictureIsRefusedByName() throws IOException {
        classes("a", "b");
        entries.put("b/cut.png", Arrays.copyOf(png(40, 30, 0), 60));
        entries.put("b/text.png", "no picture".getBytes(StandardCharsets.US_ASCII));
        entries.put("b/named.jpg", png(4, 3, 0));
        byte[] bomb = png(4, 3, 0);
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        entries.put("b/zbomb.png", bomb);

        assertThat(faults())
                .extracting(UploadFault::file)
                .contains("b/cut.png", "b/named.jpg", "b/text.png", "b/zbomb.png");
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws IOException {
        classes("a", "b");
        entries.put("../up.png", new byte[1]);
        entries.put("/top.png", new byte[1]);
        entries.put("b/link.png", new byte[1]);
        assertThat(faults()).hasSize(3);
        entries.clear();
        classes("a", "b");
        entries.put("b/c/deep.png", png(4, 3, 0));
        entries.put("loose.png", png(4, 3, 0));
        assertThat(faults()).extracting(UploadFault::file).containsExactlyInAnyOrder("b/c/deep.png", "loose.png");
    }
}
