package org.mlplab.dataset.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mlplab.dataset.origin.SmallFiles.A;
import static org.mlplab.dataset.origin.SmallFiles.B;
import static org.mlplab.dataset.origin.SmallFiles.WHOLE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class HttpOriginsTest {

    private final ArchiveServer server = new ArchiveServer();
    private final byte[] archive =
            SmallFiles.tarGz(Map.of("some-folder/readme.html", A, "some-folder/a.bin", A, "some-folder/b.bin", B));

    @TempDir
    Path cache;

    HttpOriginsTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void unpacks_an_archive_and_counts_its_bytes() throws Exception {
        server.answer("/x.tar.gz", 200, archive);
        Progress progress = new Progress("small");
        String text = SmallFiles.places(cache, tar("/x.tar.gz"))
                .read(content -> new String(content.read("a.bin")) + "+" + new String(content.read("b.bin")), progress);
        assertThat(text).isEqualTo(WHOLE);
        Progress.Step step = Objects.requireNonNull(progress.step());
        assertThat(step.source()).isEqualTo(server.address("/x.tar.gz").toString());
        assertThat(step.total()).isEqualTo(archive.length);
        assertThat(step.bytes()).isPositive().isLessThanOrEqualTo(archive.length);
    }

    @Test
    void fetches_compressed_files_one_by_one() throws Exception {
        server.answer("/idx/a.bin.gz", 200, SmallFiles.gzip(A));
        server.answer("/idx/b.bin.gz", 200, SmallFiles.gzip(B));
        GzipFilesOrigin origin = new GzipFilesOrigin(server.address("/idx/"), SmallFiles.impatient("npm"));
        assertThat(SmallFiles.read(SmallFiles.places(cache, origin))).isEqualTo(WHOLE);
    }

    @Test
    void a_missing_archive_is_told_by_its_status() {
        server.answer("/x.tar.gz", 404, A);
        refused(tar("/x.tar.gz"), "it answered with status 404");
    }

    @Test
    void an_archive_that_breaks_off_is_refused() {
        server.breakOff("/x.tar.gz", archive, 60);
        refused(tar("/x.tar.gz"), "it broke off after 60 of %d bytes".formatted(archive.length));
    }

    @Test
    void an_archive_that_stalls_is_given_up() {
        server.stall("/x.tar.gz", archive, 60);
        refused(tar("/x.tar.gz"), "it stalled after 60 bytes");
    }

    @Test
    void a_page_in_place_of_an_archive_is_refused() {
        server.answer("/x.tar.gz", 200, "<html>log in first</html>".getBytes());
        refused(tar("/x.tar.gz"), "Not in GZIP format");
    }

    @Test
    void an_archive_of_other_content_is_refused() throws IOException {
        server.answer("/x.tar.gz", 200, SmallFiles.tarGz(Map.of("a.bin", "another 1 file".getBytes(), "b.bin", B)));
        refused(tar("/x.tar.gz"), "a.bin has MD5");
    }

    @Test
    void an_unreachable_server_is_told_apart() {
        URI address = server.address("/x.tar.gz");
        server.close();
        refused(new TarGzOrigin(address, SmallFiles.impatient("npm")), "Connection refused");
    }

    private TarGzOrigin tar(String path) {
        return new TarGzOrigin(server.address(path), SmallFiles.impatient("npm"));
    }

    private void refused(FileOrigin origin, String answer) {
        assertThatThrownBy(() -> SmallFiles.read(SmallFiles.places(cache, origin)))
                .isInstanceOf(FilesUnavailableException.class)
                .hasMessageContaining(origin.description())
                .hasMessageContaining(answer);
        assertThat(SmallFiles.namesIn(cache)).containsExactly(".lock");
    }
}
