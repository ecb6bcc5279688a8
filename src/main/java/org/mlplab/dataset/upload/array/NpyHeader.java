package org.mlplab.dataset.upload.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlplab.dataset.upload.draft.Faults;

/**
 * What an array's file begins with: {@code \x93NUMPY}, a version, the length of a Python dictionary and that, as NumPy's "NEP 1"
 * has it.
 *
 * @param kind of a value: u, i, f, b, U, S
 * @param size of a value in bytes; of U in characters of four bytes
 * @param fortran whether the first index changes the quickest
 * @param shape at least one dimension
 */
record NpyHeader(char kind, int size, ByteOrder order, boolean fortran, int[] shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 10_000;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-zA-Z])(\\d*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,L ]*)\\)");

    static NpyHeader read(InputStream in, String name, Faults faults) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        byte[] version = in.readNBytes(2);
        if (!Arrays.equals(magic, MAGIC) || version.length < 2 || version[0] < 1 || version[0] > 3) {
            throw faults.fatal(name, "is no array of NumPy");
        }
        byte[] length = in.readNBytes(version[0] == 1 ? 2 : 4);
        long size = 0;
        for (int i = length.length - 1; i >= 0; i--) {
            size = size << 8 | length[i] & 0xFF;
        }
        byte[] text = size <= LONGEST ? in.readNBytes((int) size) : new byte[0];
        if (length.length < 2 || text.length < size) {
            throw faults.fatal(name, "has a broken header");
        }
        return parse(new String(text, StandardCharsets.UTF_8), name, faults);
    }

    private static NpyHeader parse(String text, String name, Faults faults) {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (text.contains("'descr'") && !type.find() || !order.find() || !shape.find() || !text.contains("'descr'")) {
            throw faults.fatal(name, "has a type that is no plain number, or a broken header: %s", text.strip());
        }
        char kind = type.group(2).charAt(0);
        if (kind == 'O') {
            throw faults.fatal(name, "holds pickled objects, which are code: save it as an array of numbers");
        }
        int size = type.group(3).isEmpty() || type.group(3).length() > 6 ? 0 : Integer.parseInt(type.group(3));
        String sizes = shape.group(1).replace("L", "").replace(" ", "");
        int[] dimensions;
        try {
            dimensions = Arrays.stream(sizes.split(","))
                    .filter(each -> !each.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw faults.fatal(name, "has the shape (%s)", sizes);
        }
        boolean big = type.group(1).equals(">");
        return new NpyHeader(
                kind,
                size,
                big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                order.group(1).equals("True"),
                dimensions);
    }

    int examples() {
        return shape[0];
    }

    /** Values of one example. */
    long each() {
        long each = 1;
        for (int i = 1; i < shape.length; i++) {
            each *= shape[i];
            if (each > Integer.MAX_VALUE) {
                return Integer.MAX_VALUE;
            }
        }
        return each;
    }

    int bytesPerValue() {
        return kind == 'U' ? 4 * size : size;
    }

    boolean isBytes() {
        return kind == 'u' && size == 1;
    }

    /** As NumPy writes it. */
    String type() {
        return kind + (size == 0 ? "" : String.valueOf(size));
    }

    boolean isNumeric() {
        return switch (kind) {
            case 'u', 'i' -> size == 1 || size == 2 || size == 4 || size == 8;
            case 'f' -> size == 4 || size == 8;
            case 'b' -> size == 1;
            default -> false;
        };
    }

    boolean isText() {
        return (kind == 'U' || kind == 'S') && size > 0 && size <= 1000;
    }
}
