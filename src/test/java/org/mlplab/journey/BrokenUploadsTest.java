package org.mlplab.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.dataset.upload.received.UploadFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Bodies that break off or are malformed are their senders' fault: they leave nothing on the disk, and do not look like its fault. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenUploadsTest extends RunningService {

    private static final String FORM = "Content-Type: multipart/form-data; boundary=b\r\n";
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nlength,kind\r\n";

    /** More than is kept in memory. */
    private static final String ROWS = "5.1,a\r\n".repeat(40_000);

    @Autowired
    private UploadFolder folder;

    @BeforeEach
    void startWithNothing() {
        await().atMost(Duration.ofSeconds(10)).until(() -> left().isEmpty());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.parts())) {
            return files.filter(file -> !file.endsWith(".lock")).toList();
        }
    }

    private Socket socket() throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(address("/")).getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String path, String headers, String body) throws IOException {
        String request =
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    }

    private static String longer(String body) {
        return "Content-Length: " + (body.length() + 1000) + "\r\n";
    }

    private static String asLong(String body) {
        return "Content-Length: " + body.length() + "\r\n";
    }

    /** What a client is told that sends no more, but reads on. */
    private String answer(String path, String headers, String body) throws IOException {
        try (Socket socket = socket()) {
            send(socket, path, headers, body);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private void assertSendersFault(String answer, CapturedOutput log) throws IOException {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"status\":400")
                .doesNotContain("disk");
        assertThat(left()).isEmpty();
        assertQuiet(log);
    }

    private void assertQuiet(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain(" WARN ", " ERROR ", "disk");
        assertThat(api.get("/actuator/health").expect(200).json().path("status").asString())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/datasets?name=broken", "/experiments/1/predictions"})
    void a_form_that_breaks_off(String path, CapturedOutput log) throws IOException {
        assertSendersFault(answer(path, FORM + longer(PART + ROWS), PART + ROWS), log);
    }

    @Test
    void a_form_whose_client_goes_away(CapturedOutput log) throws IOException {
        try (Socket socket = socket()) {
            send(socket, "/datasets?name=broken", FORM + longer(PART + ROWS), PART + ROWS);
            await().atMost(Duration.ofSeconds(10)).until(() -> !left().isEmpty());
            // The connection is reset, not closed: nothing can be answered.
            socket.setSoLinger(true, 0);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> left().isEmpty());
        assertQuiet(log);
    }

    @Test
    void a_file_that_breaks_off(CapturedOutput log) throws IOException {
        String headers = "Content-Type: text/csv\r\n" + longer(ROWS);
        assertSendersFault(answer("/datasets?name=broken", headers, ROWS), log);
    }

    @Test
    void a_picture_that_breaks_off(CapturedOutput log) throws IOException {
        long id = api.submit(
                "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 2}]}, 'training': {'epochs': 1}}");
        api.ended(id);
        String headers = "Content-Type: image/png\r\n" + longer(ROWS);
        assertSendersFault(answer("/experiments/" + id + "/predictions", headers, ROWS), log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=other", "multipart/form-data; boundary="})
    void a_form_without_its_boundary(String type, CapturedOutput log) throws IOException {
        String body = PART + ROWS + "--b--\r\n";
        assertSendersFault(answer("/datasets?name=broken", "Content-Type: " + type + "\r\n" + asLong(body), body), log);
    }

    @Test
    void a_form_without_an_end(CapturedOutput log) throws IOException {
        assertSendersFault(answer("/datasets?name=broken", FORM + asLong(PART + ROWS), PART + ROWS), log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "multipart/form-data; boundary=b"})
    void chunks_that_are_none(String type, CapturedOutput log) throws IOException {
        String headers = "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n";
        String body = Integer.toHexString((PART + ROWS).length()) + "\r\n" + PART + ROWS + "\r\nno length\r\n";
        assertSendersFault(answer("/datasets?name=broken", headers, body), log);
    }
}
