package org.mlplab.dataset.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.spec.catalog.InputShape;

/** Pictures of all kinds that people have, and what becomes of them. */
class PictureReaderTest {

    private static final InputShape GREY = new InputShape(1, 2, 3);
    private static final InputShape RGB = new InputShape(3, 2, 3);

    /** Two rows of three pixels. */
    private static final int[] COLOURS = {0xFF0000, 0x00FF00, 0x0000FF, 0x102030, 0xFFFFFF, 0x000000};

    private static final int[] PLANES = {0xFF, 0, 0, 0x10, 0xFF, 0, 0, 0xFF, 0, 0x20, 0xFF, 0, 0, 0, 0xFF, 0x30, 0xFF, 0
    };
    /** By Y = 0.299 R + 0.587 G + 0.114 B. */
    private static final int[] LUMA = {76, 150, 29, 29, 255, 0};

    private static int[] read(InputShape shape, byte[] file) {
        try {
            byte[] values = new PictureReader(shape).read(file, null);
            int[] unsigned = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                unsigned[i] = values[i] & 0xFF;
            }
            return unsigned;
        } catch (UnreadablePictureException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> new PictureReader(RGB).read(file, null))
                .withMessageContaining(why);
    }

    private static BufferedImage picture(int type, int... colours) {
        var picture = new BufferedImage(3, colours.length / 3, type);
        for (int i = 0; i < colours.length; i++) {
            picture.setRGB(i % 3, i / 3, colours[i] | 0xFF000000);
        }
        return picture;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void a_png_of_the_right_size_stays_as_it_is(int type) {
        int[] colours = type == BufferedImage.TYPE_BYTE_INDEXED
                ? new int[] {0xFF0000, 0x00FF00, 0x0000FF, 0xFF00FF, 0xFFFFFF, 0x000000}
                : COLOURS;
        int[] planes = PLANES.clone();
        int[] luma = LUMA.clone();
        if (type == BufferedImage.TYPE_BYTE_INDEXED) {
            planes[3] = 0xFF;
            planes[9] = 0;
            planes[15] = 0xFF;
            luma[3] = 105;
        }
        byte[] file = PictureFiles.written(picture(type, colours), "png");

        assertThat(read(RGB, file)).isEqualTo(planes);
        assertThat(read(GREY, file)).isEqualTo(luma);
    }

    @Test
    void grey_of_every_depth_keeps_its_levels() {
        byte[] eight = PictureFiles.png(3, 2, 8, 0, 0, bytes(0, 0, 128, 255, 0, 1, 2, 3));
        byte[] sixteen = PictureFiles.png(3, 2, 16, 0, 0, bytes(0, 0, 0, 128, 128, 255, 255, 0, 1, 1, 2, 2, 3, 3));
        byte[] two = PictureFiles.png(3, 2, 2, 0, 0, bytes(0, 0b00011000, 0, 0b11000100));
        byte[] one = PictureFiles.png(3, 2, 1, 0, 0, bytes(0, 0b01000000, 0, 0b10100000));
        byte[] alpha = PictureFiles.png(3, 2, 8, 4, 0, bytes(0, 0, 255, 0, 0, 0, 51, 0, 100, 255, 9, 0, 9, 255));

        assertThat(read(GREY, eight)).containsExactly(0, 128, 255, 1, 2, 3);
        assertThat(read(GREY, sixteen)).containsExactly(0, 128, 255, 1, 2, 3);
        assertThat(read(GREY, two)).containsExactly(0, 85, 170, 255, 0, 85);
        assertThat(read(GREY, one)).containsExactly(0, 255, 0, 255, 0, 255);
        assertThat(read(GREY, alpha)).containsExactly(0, 255, 204, 100, 255, 9);
        assertThat(read(RGB, eight)).containsExactly(0, 128, 255, 1, 2, 3, 0, 128, 255, 1, 2, 3, 0, 128, 255, 1, 2, 3);
    }

    @Test
    void transparent_pixels_lie_on_white() {
        byte[] rgba = PictureFiles.png(
                3,
                2,
                8,
                6,
                0,
                bytes(
                        0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 51, //
                        0, 10, 20, 30, 255, 0, 0, 0, 127, 0, 0, 255, 255));
        assertThat(read(RGB, rgba))
                .containsExactly(255, 0, 255, 10, 128, 0, 255, 0, 204, 20, 128, 0, 255, 0, 204, 30, 128, 255);

        byte[] palette = PictureFiles.png(
                3,
                2,
                2,
                3,
                0,
                bytes(0, 0b00011000, 0, 0b00011000),
                PictureFiles.chunk("PLTE", bytes(255, 0, 0, 0, 255, 0, 0, 0, 0)),
                PictureFiles.chunk("tRNS", bytes(255, 255, 0)));
        assertThat(Arrays.copyOf(read(RGB, palette), 3)).containsExactly(255, 0, 255);
    }

    @Test
    void sixteen_bits_and_interlacing_are_read() {
        byte[] deep = PictureFiles.png(
                3,
                2,
                16,
                2,
                0,
                bytes(
                        0, 255, 255, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 255, 255, //
                        0, 16, 16, 32, 32, 48, 48, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0));
        assertThat(read(RGB, deep)).isEqualTo(PLANES);

        // Adam7 of 3 × 2 pixels: the first in pass 1, columns 1 and 2 of row 0 in passes 6 and 4, row 1 in pass 7.
        byte[] interlaced = PictureFiles.png(3, 2, 8, 0, 1, bytes(0, 10, 0, 30, 0, 20, 0, 40, 50, 60));
        assertThat(read(GREY, interlaced)).containsExactly(10, 20, 30, 40, 50, 60);
    }

    @Test
    void jpegs_are_read_baseline_progressive_and_grey() throws IOException {
        BufferedImage plain = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.setColor(new Color(200, 100, 50));
        graphics.fillRect(0, 0, 48, 32);
        graphics.dispose();
        BufferedImage grey = new BufferedImage(48, 32, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 48, 32, 0, filled(48 * 32, 77));

        for (byte[] file : new byte[][] {PictureFiles.written(plain, "jpg"), PictureFiles.progressiveJpeg(plain)}) {
            int[] values = read(RGB, file);
            for (int i = 0; i < 6; i++) {
                assertThat(values[i]).isCloseTo(200, within(3));
                assertThat(values[6 + i]).isCloseTo(100, within(3));
                assertThat(values[12 + i]).isCloseTo(50, within(3));
            }
        }
        assertThat(read(GREY, PictureFiles.written(grey, "jpg"))).containsExactly(filled(6, 77));
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 0, 9})
    void a_camera_held_otherwise_is_turned(int orientation) {
        // Six flat blocks of 16 pixels, numbered as they are to be seen.
        int[] seen = {20, 60, 100, 140, 180, 220};
        boolean turned = orientation >= 5 && orientation <= 8;
        int columns = turned ? 2 : 3;
        int rows = turned ? 3 : 2;
        BufferedImage stored = new BufferedImage(columns * 16, rows * 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                int[] at = switch (orientation) {
                    case 2 -> new int[] {2 - column, row};
                    case 3 -> new int[] {2 - column, 1 - row};
                    case 4 -> new int[] {column, 1 - row};
                    case 5 -> new int[] {row, column};
                    case 6 -> new int[] {row, 2 - column};
                    case 7 -> new int[] {1 - row, 2 - column};
                    case 8 -> new int[] {1 - row, column};
                    default -> new int[] {column, row};
                };
                int[] block = filled(256, seen[row * 3 + column]);
                stored.getRaster().setSamples(at[0] * 16, at[1] * 16, 16, 16, 0, block);
            }
        }
        int[] values = read(GREY, PictureFiles.turned(PictureFiles.written(stored, "jpg"), orientation));
        for (int i = 0; i < 6; i++) {
            assertThat(values[i]).as("pixel " + i).isCloseTo(seen[i], within(3));
        }
    }

    @Test
    void reducing_counts_every_pixel() {
        var checks = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
        double sum = 0;
        var random = new Random(1);
        for (int i = 0; i < 300 * 200; i++) {
            int level = random.nextInt(256);
            sum += level / 60000.0;
            checks.getRaster().setSample(i % 300, i / 300, 0, level);
        }
        int[] values = read(GREY, PictureFiles.written(checks, "png"));
        assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(sum, within(2.0));
        // A picture of stripes one pixel wide is grey, not black or white as with every hundredth pixel.
        for (int i = 0; i < 300 * 200; i++) {
            checks.getRaster().setSample(i % 300, i / 300, 0, i % 2 * 255);
        }
        for (int value : read(GREY, PictureFiles.written(checks, "png"))) {
            assertThat(value).isCloseTo(127, within(3));
        }
    }

    @Test
    void a_picture_that_was_enlarged_by_a_whole_factor_comes_back_as_it_was() {
        for (int factor : new int[] {2, 3, 7}) {
            var large = new BufferedImage(3 * factor, 2 * factor, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 6 * factor * factor; i++) {
                int x = i % (3 * factor);
                int y = i / (3 * factor);
                large.setRGB(x, y, COLOURS[y / factor * 3 + x / factor]);
            }
            assertThat(read(RGB, PictureFiles.written(large, "png"))).isEqualTo(PLANES);
        }
    }

    @Test
    void parts_of_pixels_count_in_part() {
        byte[] three = PictureFiles.png(3, 1, 8, 0, 0, bytes(0, 0, 90, 210));
        assertThat(read(new InputShape(1, 1, 2), three)).containsExactly(30, 170);
    }

    @Test
    void enlarging_is_linear_in_between() {
        byte[] two = PictureFiles.png(2, 1, 8, 0, 0, bytes(0, 0, 200));
        // Centres at 1/4, 3/4, 5/4, 7/4 of the old pixels: a quarter of the way in between on both sides.
        assertThat(read(new InputShape(1, 1, 4), two)).containsExactly(0, 50, 150, 200);
    }

    @Test
    void what_is_no_picture_is_refused_by_what_it_is() throws IOException {
        byte[] jpeg = PictureFiles.written(picture(BufferedImage.TYPE_INT_RGB, COLOURS), "jpg");
        byte[] png = PictureFiles.written(picture(BufferedImage.TYPE_INT_RGB, COLOURS), "png");
        assertRefused(new byte[0], "is empty");
        assertRefused("<html>".getBytes(), "is neither PNG nor JPEG");
        assertRefused(
                PictureFiles.written(picture(BufferedImage.TYPE_INT_RGB, COLOURS), "gif"), "neither PNG nor JPEG");
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> new PictureReader(RGB).read(jpeg, PictureFormat.PNG))
                .withMessage("is called PNG and is JPEG");
        assertThat(PictureFormat.named("image/jpeg; q=1", null)).isEqualTo(PictureFormat.JPEG);
        assertThat(PictureFormat.named("application/octet-stream", "A.PNG")).isEqualTo(PictureFormat.PNG);
        assertThat(PictureFormat.named(null, "a.gif")).isNull();
        assertThat(png).isNotEmpty();
    }

    @Test
    void every_truncation_is_refused() throws IOException {
        BufferedImage noise = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 1600; i++) {
            noise.setRGB(i % 40, i / 40, random.nextInt());
        }
        for (byte[] file : new byte[][] {
            PictureFiles.written(noise, "png"), PictureFiles.written(noise, "jpg"), PictureFiles.progressiveJpeg(noise)
        }) {
            assertThat(read(RGB, file)).hasSize(18);
            for (int length = 0; length < file.length; length += 1 + length / 16) {
                byte[] beginning = Arrays.copyOf(file, length);
                assertThatExceptionOfType(UnreadablePictureException.class)
                        .as("%d of %d bytes", length, file.length)
                        .isThrownBy(() -> new PictureReader(RGB).read(beginning, null));
            }
        }
        // With an end that belies it: the data stop in the middle.
        byte[] jpeg = PictureFiles.written(noise, "jpg");
        byte[] cut = Arrays.copyOf(jpeg, jpeg.length / 2);
        assertRefused(PictureFiles.inserted(cut, cut.length, bytes(0xFF, 0xD9)), "is a damaged JPEG");
        byte[] lines = new byte[100];
        assertRefused(PictureFiles.png(40, 40, 8, 2, 0, lines), "is a damaged PNG");
    }

    @Test
    void every_damage_is_refused_or_harmless() {
        BufferedImage noise = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        var random = new Random(2);
        for (int i = 0; i < 400; i++) {
            noise.setRGB(i % 20, i / 20, random.nextInt());
        }
        for (String format : new String[] {"png", "jpg"}) {
            byte[] file = PictureFiles.written(noise, format);
            for (int i = 0; i < 400; i++) {
                byte[] damaged = file.clone();
                damaged[random.nextInt(file.length)] = (byte) random.nextInt();
                try {
                    assertThat(new PictureReader(RGB).read(damaged, null)).hasSize(18);
                } catch (UnreadablePictureException e) {
                    assertThat(e).hasMessageStartingWith("is ");
                }
            }
        }
    }

    @Test
    void bombs_are_refused_before_they_are_decoded() throws IOException {
        assertRefused(
                PictureFiles.png(30_000, 30_000, 8, 2, 0, new byte[100]), "has 30,000 × 30,000 pixels of 3 bytes");
        assertRefused(PictureFiles.png(2_000_000, 1, 8, 0, 0, new byte[100]), "sides of at most 32,768 pixels");
        assertRefused(PictureFiles.png(-1, 5, 8, 0, 0, new byte[100]), "has no size");
        assertRefused(PictureFiles.png(5000, 4000, 16, 6, 0, new byte[100]), "of 8 bytes");
        // A text that would become a gigabyte is not even looked at.
        byte[] text = PictureFiles.inserted(PictureFiles.deflated(new byte[1 << 24]), 0, bytes('k', 0, 0));
        byte[] palette = PictureFiles.png(
                3,
                2,
                8,
                3,
                0,
                bytes(0, 0, 0, 0, 0, 0, 0, 0),
                PictureFiles.chunk("PLTE", bytes(7, 7, 7)),
                PictureFiles.chunk("zTXt", text));
        assertThat(read(GREY, palette)).containsExactly(filled(6, 7));

        byte[] jpeg = PictureFiles.progressiveJpeg(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB));
        int scan = PictureFiles.marker(jpeg, 0xDA);
        byte[] scans = jpeg;
        for (int i = 0; i < 65; i++) {
            scans = PictureFiles.inserted(scans, scan, Arrays.copyOfRange(jpeg, scan, scan + 14));
        }
        assertRefused(scans, "is a JPEG of more than 64 scans");
        byte[] huge = PictureFiles.written(picture(BufferedImage.TYPE_INT_RGB, COLOURS), "jpg");
        int frame = PictureFiles.marker(huge, 0xC0);
        Arrays.fill(huge, frame + 5, frame + 9, (byte) 0xFF);
        assertRefused(huge, "has 65,535 × 65,535 pixels of 3 bytes");
    }

    @Test
    void kinds_of_jpeg_that_are_not_read_are_named() {
        byte[] jpeg = PictureFiles.written(picture(BufferedImage.TYPE_INT_RGB, COLOURS), "jpg");
        int frame = PictureFiles.marker(jpeg, 0xC0);
        byte[] cmyk = jpeg.clone();
        cmyk[frame + 9] = 4;
        assertRefused(cmyk, "is a CMYK picture; save it as RGB");
        byte[] lossless = jpeg.clone();
        lossless[frame + 1] = (byte) 0xC3;
        assertRefused(lossless, "is a JPEG of a rare kind");
    }
}
