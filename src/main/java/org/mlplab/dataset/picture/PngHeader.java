package org.mlplab.dataset.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads the chunks of a PNG (W3C PNG, third edition): each must be whole, and its check sum right. */
final class PngHeader {

    private static final int SIGNATURE_BYTES = 8;
    private static final int CHUNK_BYTES_AROUND_DATA = 12;
    private static final int HEADER_BYTES = 13;
    /** What pixels depend on; texts and profiles, which may be bombs, go no further. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngHeader() {}

    static PictureHeader read(byte[] file) throws UnreadablePictureException {
        ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE_BYTES);
        var content = new ByteArrayOutputStream(file.length);
        content.write(file, 0, SIGNATURE_BYTES);
        ByteBuffer header = null;
        String type = "";
        while (!type.equals("IEND")) {
            ByteBuffer chunk = chunk(in);
            type = StandardCharsets.ISO_8859_1.decode(chunk.slice(4, 4)).toString();
            if (header == null) {
                header = header(chunk, type);
            } else if (type.equals("IHDR")) {
                throw new UnreadablePictureException("is a damaged PNG: it has two headers");
            }
            if (NEEDED.contains(type)) {
                content.write(file, chunk.arrayOffset(), chunk.capacity());
            } else if (Character.isUpperCase(type.charAt(0))) {
                throw new UnreadablePictureException("is a PNG that needs an unknown chunk " + shown(type));
            }
        }
        if (header == null) {
            throw new UnreadablePictureException("is a damaged PNG: it has no header");
        }
        return new PictureHeader(
                header.getInt(0),
                header.getInt(4),
                bytesPerPixel(header),
                PictureHeader.UPRIGHT,
                content.toByteArray());
    }

    /** Length, type, data and check sum of the next one. */
    private static ByteBuffer chunk(ByteBuffer in) throws UnreadablePictureException {
        if (in.remaining() < CHUNK_BYTES_AROUND_DATA) {
            throw new UnreadablePictureException("is truncated: a PNG ends with an IEND chunk");
        }
        int length = in.getInt(in.position());
        if (length < 0 || length > in.remaining() - CHUNK_BYTES_AROUND_DATA) {
            throw new UnreadablePictureException("is truncated: a chunk of its PNG does not fit the file");
        }
        ByteBuffer chunk = in.slice(in.position(), length + CHUNK_BYTES_AROUND_DATA);
        in.position(in.position() + chunk.capacity());
        CRC32 sum = new CRC32();
        sum.update(chunk.slice(4, length + 4));
        if ((int) sum.getValue() != chunk.getInt(length + 8)) {
            throw new UnreadablePictureException("is a damaged PNG: the check sum of a chunk is wrong");
        }
        return chunk;
    }

    private static ByteBuffer header(ByteBuffer chunk, String type) throws UnreadablePictureException {
        if (!type.equals("IHDR") || chunk.capacity() != HEADER_BYTES + CHUNK_BYTES_AROUND_DATA) {
            throw new UnreadablePictureException("is a damaged PNG: it does not begin with its header");
        }
        return chunk.slice(SIGNATURE_BYTES, HEADER_BYTES);
    }

    private static int bytesPerPixel(ByteBuffer header) throws UnreadablePictureException {
        int bytesPerSample = header.get(8) > 8 ? 2 : 1;
        return switch (header.get(9)) {
            case 0, 3 -> bytesPerSample;
            case 2 -> 3 * bytesPerSample;
            case 4 -> 2 * bytesPerSample;
            case 6 -> 4 * bytesPerSample;
            default ->
                throw new UnreadablePictureException("is a damaged PNG: there is no colour type " + header.get(9));
        };
    }

    private static String shown(String type) {
        return type.chars().allMatch(c -> c >= 'A' && c <= 'z') ? type : "of no name";
    }
}
