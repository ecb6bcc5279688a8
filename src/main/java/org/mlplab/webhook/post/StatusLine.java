package org.mlplab.webhook.post;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a server answered (RFC 9112, section 4), and no more of its answer. */
final class StatusLine {

    private static final Pattern LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final int MOST_BYTES = 16_384;

    private final InputStream in;
    private int read;

    private StatusLine(InputStream in) {
        this.in = in;
    }

    /**
     * The final status.
     *
     * @throws IOException if there is none within the first 16 KiB
     */
    static int read(InputStream in) throws IOException {
        return new StatusLine(in).status();
    }

    private int status() throws IOException {
        while (true) {
            Matcher line = LINE.matcher(line());
            if (!line.matches()) {
                throw new IOException("the answer is no HTTP/1.1");
            }
            int status = Integer.parseInt(line.group(1));
            if (status >= 200) {
                return status;
            }
            while (!line().isEmpty()) {
                // the headers of an interim answer
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || ++read > MOST_BYTES) {
                throw new IOException(c < 0 ? "the answer ends within its head" : "the answer's head is too long");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
