package org.mlplab.dataset.upload.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads values of an array's type. */
final class ArrayValues {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private ArrayValues() {}

    /** A number, in double precision. */
    static double number(NpyHeader type, ByteBuffer values, int index) {
        int at = index * type.bytesPerValue();
        return switch (type.kind()) {
            case 'f' -> type.size() == 4 ? values.getFloat(at) : values.getDouble(at);
            case 'i' -> whole(type, values, at);
            case 'u' -> unsigned(type, values, at);
            default -> values.get(at) == 0 ? 0 : 1;
        };
    }

    /** A label: a text, a whole number, or False and True as 0 and 1. */
    static String label(NpyHeader type, ByteBuffer values, int index) {
        int at = index * type.bytesPerValue();
        if (type.isText()) {
            byte[] text = new byte[type.bytesPerValue()];
            values.get(at, text);
            Charset charset = type.kind() == 'S'
                    ? StandardCharsets.UTF_8
                    : type.order() == ByteOrder.BIG_ENDIAN ? UTF_32BE : UTF_32LE;
            return new String(text, charset).replaceAll("\0+$", "");
        }
        if (type.kind() == 'f') {
            double number = number(type, values, index);
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf((long) number)
                    : String.valueOf(number);
        }
        return type.kind() == 'u' && type.size() == 8
                ? Long.toUnsignedString(values.getLong(at))
                : String.valueOf(type.kind() == 'i' ? whole(type, values, at) : (long) number(type, values, index));
    }

    private static long whole(NpyHeader type, ByteBuffer values, int at) {
        return switch (type.size()) {
            case 1 -> values.get(at);
            case 2 -> values.getShort(at);
            case 4 -> values.getInt(at);
            default -> values.getLong(at);
        };
    }

    private static double unsigned(NpyHeader type, ByteBuffer values, int at) {
        return switch (type.size()) {
            case 1 -> values.get(at) & 0xFF;
            case 2 -> values.getShort(at) & 0xFFFF;
            case 4 -> values.getInt(at) & 0xFFFFFFFFL;
            default -> {
                long bits = values.getLong(at);
                yield (double) (bits >>> 1) * 2 + (bits & 1);
            }
        };
    }
}
