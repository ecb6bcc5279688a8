package org.mlplab.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses JSON that is larger than any sensible request, whether or not its length is announced. */
@Component
@Order(0)
class RequestSizeLimit extends OncePerRequestFilter {

    static final int MAXIMUM_BYTES = 1 << 20;

    /** Bodies of many examples are read as they come, and refused where they become too long. */
    private static final String COUNTED_BY_THEIR_READERS = "/predictions";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith(COUNTED_BY_THEIR_READERS)
                || request.getContentType() == null
                || !request.getContentType().toLowerCase(Locale.ROOT).contains(MediaType.APPLICATION_JSON.getSubtype());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getContentLengthLong() > MAXIMUM_BYTES
                ? null
                : request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
        if (body == null || body.length > MAXIMUM_BYTES) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value(), "JSON may have at most 1,048,576 bytes");
            return;
        }
        chain.doFilter(new Buffered(request, body), response);
    }

    private static final class Buffered extends HttpServletRequestWrapper {

        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is here already");
        }
    }
}
