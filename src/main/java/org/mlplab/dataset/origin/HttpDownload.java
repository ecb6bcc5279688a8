package org.mlplab.dataset.origin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * Opens an address for reading, with a limit on the wait for a connection and on every pause between two bytes, which
 * {@code java.net.http} does not have.
 */
record HttpDownload(Duration connectTimeout, Duration stallTimeout) {

    InputStream open(URI address, Progress progress) throws IOException {
        URLConnection opened = address.toURL().openConnection();
        if (!(opened instanceof HttpURLConnection connection)) {
            throw new OriginException("not an http or https address");
        }
        connection.setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()));
        connection.setReadTimeout(Math.toIntExact(stallTimeout.toMillis()));
        connection.setRequestProperty("Accept-Encoding", "identity");
        connection.setRequestProperty("User-Agent", "mlplab");
        try {
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new OriginException("it answered with status " + status);
            }
            long total = connection.getContentLengthLong();
            progress.begin(address.toString(), total);
            return new Body(connection, total, progress);
        } catch (UnknownHostException e) {
            connection.disconnect();
            throw new OriginException("its host %s is not known here".formatted(address.getHost()));
        } catch (SocketTimeoutException e) {
            connection.disconnect();
            throw new OriginException("it did not answer in time (%s)".formatted(e.getMessage()));
        } catch (IOException e) {
            connection.disconnect();
            throw e;
        }
    }

    private static final class Body extends FilterInputStream {

        private final HttpURLConnection connection;
        private final long total;
        private final Progress progress;
        private long done;

        Body(HttpURLConnection connection, long total, Progress progress) throws IOException {
            super(connection.getInputStream());
            this.connection = connection;
            this.total = total;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted");
            }
            try {
                int n = super.read(buffer, offset, length);
                if (n > 0) {
                    done += n;
                    progress.advance(n);
                } else if (n < 0 && total >= 0 && done < total) {
                    throw new OriginException("it broke off after %,d of %,d bytes".formatted(done, total));
                }
                return n;
            } catch (SocketTimeoutException e) {
                throw new OriginException("it stalled after %,d bytes".formatted(done));
            }
        }

        @Override
        public void close() {
            // not super.close(), which would read the rest of an archive that is no longer wanted
            connection.disconnect();
        }
    }
}
