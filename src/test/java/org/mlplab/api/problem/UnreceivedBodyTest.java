package org.mlplab.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartException;

class UnreceivedBodyTest {

    /** As the server and Spring wrap what happens while they take in a form. */
    private static Exception form(IOException cause) {
        return new MultipartException(
                "Failed to parse multipart servlet request", new IOFileUploadException("Processing failed", cause));
    }

    static Exception[] sendersFaults() {
        return new Exception[] {
            form(new ClientAbortException(new EOFException())),
            form(new ClientAbortException(new IOException("Connection reset by peer"))),
            form(new BadRequestException("chunk")),
            form(new MalformedStreamException("Stream ended unexpectedly")),
            new MultipartException("no form", new FileUploadException("no boundary")),
            new MultipartException("no form"),
            new ClientAbortException(),
            new BadRequestException("chunk")
        };
    }

    static Exception[] disksFaults() {
        return new Exception[] {
            form(new IOException("Input/output error")),
            form(new FileNotFoundException("upload_1.tmp (Permission denied)")),
            new FileSystemException("content", null, "Read-only file system")
        };
    }

    @ParameterizedTest
    @MethodSource("sendersFaults")
    void what_cannot_be_read_is_the_senders_fault(Exception e) {
        ResponseEntity<ProblemDetail> answer = UnreceivedBody.of(e, "it is broken");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).extracting(ProblemDetail::getDetail).isEqualTo("it is broken");
    }

    @ParameterizedTest
    @MethodSource("disksFaults")
    void what_cannot_be_written_is_the_disks(Exception e) {
        ResponseEntity<ProblemDetail> answer = UnreceivedBody.of(e, "it is broken");

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("60");
        assertThat(answer.getBody())
                .extracting(ProblemDetail::getDetail)
                .asString()
                .contains("disk did not take it");
    }

    @Test
    void a_full_disk_is_told() {
        assertThat(UnreceivedBody.of(form(new IOException("No space left on device")), "")
                        .getBody())
                .extracting(ProblemDetail::getDetail)
                .asString()
                .contains("disk is full");
    }
}
