package org.mlplab.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 where there was no answer
 * @param headers by name in lower case
 */
record Answer(int status, Map<String, String> headers, byte[] body, Duration took) {

    static Answer of(byte[] received, Duration took) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        int start = 0;
        while (text.startsWith("HTTP/1.1 1", start) && text.indexOf("\r\n\r\n", start) >= 0) {
            start = text.indexOf("\r\n\r\n", start) + 4;
        }
        int end = text.indexOf("\r\n\r\n", start);
        if (end < 0 || !text.startsWith("HTTP/1.1 ", start)) {
            return new Answer(0, Map.of(), received, took);
        }
        String[] lines = text.substring(start, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        String body = text.substring(end + 4);
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        return new Answer(
                Integer.parseInt(lines[0].substring(9, 12)),
                headers,
                chunked ? joined(body) : body.getBytes(StandardCharsets.ISO_8859_1),
                took);
    }

    private static byte[] joined(String chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        for (int line = chunks.indexOf("\r\n", at); line > at; line = chunks.indexOf("\r\n", at)) {
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            int end = Math.min(line + 2 + size, chunks.length());
            body.writeBytes(chunks.substring(line + 2, end).getBytes(StandardCharsets.ISO_8859_1));
            at = Math.min(end + 2, chunks.length());
        }
        return body.toByteArray();
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean is(String mediaType) {
        return header("content-type").startsWith(mediaType);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
