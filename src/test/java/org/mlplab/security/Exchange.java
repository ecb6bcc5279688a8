package org.mlplab.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP exchange, byte for byte: an HTTP client would set {@code Host} itself. */
record Exchange(int status, String head, String body) {

    static Exchange of(int port, String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String request = requestLine + " HTTP/1.1\r\nConnection: close\r\n"
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = response.indexOf("\r\n\r\n");
            return new Exchange(
                    Integer.parseInt(response.substring(9, 12)),
                    response.substring(0, end).toLowerCase(Locale.ROOT),
                    response.substring(end + 4));
        }
    }
}
