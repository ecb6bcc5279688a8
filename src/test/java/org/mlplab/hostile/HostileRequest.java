package org.mlplab.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request, good or bad.
 *
 * @param operation that it is meant for, such as {@code post /experiments}
 * @param fits whether method and path are the operation's, so that it must answer as documented
 */
record HostileRequest(String operation, String method, String target, List<String> headers, byte[] body, boolean fits) {

    /** An ordinary request, as it is sent, with a body of JSON or none. */
    static byte[] ordinary(String method, String target, String body, String... more) {
        List<String> headers = new ArrayList<>(List.of("Host: localhost", "Content-Type: application/json"));
        headers.addAll(List.of(more));
        return new HostileRequest(target, method, target, headers, body.getBytes(StandardCharsets.UTF_8), true).bytes();
    }

    byte[] bytes() {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 || !(method.equals("GET") || method.equals("HEAD") || method.equals("DELETE"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, 600), StandardCharsets.UTF_8);
        return "%s %s %s %s".formatted(method, target, headers, text.replace("\u0000", "\\0"));
    }
}
