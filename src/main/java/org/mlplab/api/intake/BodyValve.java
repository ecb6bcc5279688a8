package org.mlplab.api.intake;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.mlplab.api.problem.LateBodyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Keeps bodies that come slowly, or not at all, from holding the threads that answer. A servlet's thread waits for a body
 * that it reads; Tomcat's timeout is for each byte, and it would also wait for the rest of a body that nobody wants.
 */
final class BodyValve extends ValveBase {

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final int MOST_LEFT_BYTES = 2 << 20;

    private final BodyPlaces places;
    private final Duration patience;

    BodyValve(BodyPlaces places, Duration patience) {
        super(true);
        this.places = places;
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            getNext().invoke(request, response);
            return;
        }
        String network = ClientNetwork.of(request.getRemoteAddr());
        if (!places.take(network)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            tell(response, HttpStatus.SERVICE_UNAVAILABLE, "as many bodies are read as may be at once");
            leaveRest(request, response);
            return;
        }
        var given = new AtomicBoolean();
        Runnable give = () -> {
            if (given.compareAndSet(false, true)) {
                places.give(network);
            }
        };
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer unpaced = coyote.getInputBuffer();
        PacedBody body = new PacedBody(unpaced, length, patience, give);
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } catch (IOException | ServletException e) {
            if (!body.isLate()) {
                throw e;
            }
        } finally {
            give.run();
            if (body.isLate()) {
                tellLate(request, response);
            }
            if (!body.isRead()) {
                leaveRest(request, response);
            }
            coyote.setInputBuffer(unpaced);
        }
    }

    /** Whatever was made of it further in: too late is what it was. */
    private static void tellLate(Request request, Response response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.setSuspended(false);
            response.setErrorReported();
            tell(response, HttpStatus.REQUEST_TIMEOUT, LateBodyException.MESSAGE);
        }
    }

    /** Here, as a controller that tells errors would read the rest of a form before it tells anything. */
    private static void tell(Response response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what is there and closes the connection if that is not all. */
    private static void leaveRest(Request request, Response response) throws IOException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        if (request.isAsync() || coyote.isFinished()) {
            return;
        }
        byte[] buffer = new byte[8192];
        int left = 0;
        try {
            InputStream rest = request.getStream();
            while (left < MOST_LEFT_BYTES && hasMore(coyote)) {
                int count = rest.read(buffer);
                if (count < 0) {
                    return;
                }
                left += count;
            }
        } catch (IOException gone) {
            // the connection is closed below
        }
        if (!coyote.isFinished()) {
            closeAfter(response, coyote);
        }
    }

    private static void closeAfter(Response response, org.apache.coyote.Request coyote) throws IOException {
        boolean told = !response.isErrorReportRequired();
        if (told && !response.isCommitted()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.flushBuffer();
        }
        coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        if (told) {
            // That counts as an error, which must not be told after what was answered.
            response.setErrorReported();
        }
    }

    private static boolean hasMore(org.apache.coyote.Request coyote) {
        coyote.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return coyote.getAvailable() > 0;
    }
}
