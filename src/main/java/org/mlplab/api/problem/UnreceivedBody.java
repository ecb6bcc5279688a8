package org.mlplab.api.problem;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.IllegalBoundaryException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Bodies that could not be taken in. They are read and kept on the disk in one go, and either may fail: only what the exception is
 * tells whose fault it was.
 */
public final class UnreceivedBody {

    public static final String BROKEN_OFF = "the body broke off, or its chunks are malformed";

    private static final Logger log = LoggerFactory.getLogger(UnreceivedBody.class);
    private static final int RETRY_AFTER_SECONDS = 60;

    private UnreceivedBody() {}

    /**
     * 400 where the sender broke its body off or sent none that can be read, 503 where this node's disk did not take it.
     *
     * @param wrong what the sender is told of its body
     */
    public static ResponseEntity<ProblemDetail> of(Exception e, String wrong) {
        return isSenders(e) ? answer(HttpStatus.BAD_REQUEST, wrong) : disk(e);
    }

    static boolean isSenders(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // What the server throws where it reads; what the network said may stand behind it, as any IOException.
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        return !(root instanceof IOException)
                || root instanceof BadRequestException
                || root instanceof FileUploadException
                || root instanceof MalformedStreamException
                || root instanceof IllegalBoundaryException;
    }

    /** A disk that is full or broken: the node's fault, and perhaps not another one's. */
    private static ResponseEntity<ProblemDetail> disk(Exception e) {
        log.error("A body could not be kept on this node's disk", e);
        String reason =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        return Problems.busy(
                reason.contains("No space left")
                        ? "this node's disk is full; nothing was stored"
                        : "this node's disk did not take it; nothing was stored",
                RETRY_AFTER_SECONDS);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
