package org.mlplab.dataset.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mlplab.dataset.origin.SmallFiles.A;
import static org.mlplab.dataset.origin.SmallFiles.B;
import static org.mlplab.dataset.origin.SmallFiles.WHOLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DatasetFilesTest {

    private final AtomicInteger deliveries = new AtomicInteger();
    private final FileOrigin good = origin("good", B);
    private final FileOrigin tampered = origin("tampered", "the secomd".getBytes());
    private final FileOrigin tooLong = origin("long", "the second and more".getBytes());

    @TempDir
    Path folder;

    @Test
    void fetched_files_are_kept_and_fetched_once() throws Exception {
        DatasetFiles places = SmallFiles.places(folder.resolve("cache"), good);
        assertThat(places.here()).isFalse();
        assertThat(SmallFiles.read(places)).isEqualTo(WHOLE);
        assertThat(places.here()).isTrue();
        assertThat(SmallFiles.read(places)).isEqualTo(WHOLE);
        assertThat(deliveries).hasValue(1);
        assertThat(SmallFiles.namesIn(folder.resolve("cache"))).containsExactly(".lock", "a.bin", "b.bin");
    }

    @Test
    void a_broken_origin_leaves_nothing_and_the_next_is_asked() throws Exception {
        assertThat(SmallFiles.read(SmallFiles.places(folder, tampered, good))).isEqualTo(WHOLE);
        assertThat(SmallFiles.namesIn(folder)).containsExactly(".lock", "a.bin", "b.bin");
    }

    @Test
    void when_none_has_it_each_answer_is_told_and_the_cache_stays_empty() {
        assertThatThrownBy(() -> SmallFiles.read(SmallFiles.places(folder, tampered, tooLong, lacking())))
                .isInstanceOfSatisfying(FilesUnavailableException.class, e -> {
                    assertThat(e.answers()).hasSize(3);
                    assertThat(e.answers().get(0)).startsWith("tampered: b.bin has MD5 ");
                    assertThat(e.answers().get(1)).isEqualTo("long: b.bin has more than its 10 bytes");
                    assertThat(e.answers().get(2)).isEqualTo("lacking: it lacks a.bin, b.bin");
                });
        assertThat(SmallFiles.namesIn(folder)).containsExactly(".lock");
    }

    @Test
    void a_broken_cached_file_is_fetched_anew() throws Exception {
        DatasetFiles places = SmallFiles.places(folder, good);
        SmallFiles.read(places);
        Files.writeString(folder.resolve("a.bin"), "THE FIRST FILE");
        assertThat(SmallFiles.read(places)).isEqualTo(WHOLE);
        assertThat(Files.readAllBytes(folder.resolve("a.bin"))).isEqualTo(A);
    }

    @Test
    void a_cached_file_needs_no_second_sha_256_where_its_crc_32c_is_known() throws Exception {
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Files.write(cache.resolve("a.bin"), SmallFiles.A);
        DatasetFile other = SmallFiles.file("a.bin", SmallFiles.B);
        DatasetFile known = new DatasetFile("a.bin", SmallFiles.A.length, null, other.sha256(), "6822deb6");
        DatasetFile damaged = new DatasetFile("a.bin", SmallFiles.A.length, null, other.sha256(), "6822deb7");

        assertThat(readA(known, List.of(), cache)).isEqualTo(SmallFiles.A);
        assertThatThrownBy(() -> readA(damaged, List.of(), cache)).isInstanceOf(FilesUnavailableException.class);
        assertThatThrownBy(() -> readA(known, List.of(cache), folder.resolve("empty")))
                .isInstanceOfSatisfying(
                        FilesUnavailableException.class,
                        e -> assertThat(e.answers().get(0)).contains("SHA-256"));
    }

    private static byte[] readA(DatasetFile file, List<Path> folders, Path cache) throws Exception {
        return new DatasetFiles("small", List.of(file), folders, cache, List.of())
                .read(content -> content.read("a.bin"), new Progress("small"));
    }

    @Test
    void what_a_killed_process_left_is_removed() throws Exception {
        Path leftover = Files.createDirectories(folder.resolve(Intake.PREFIX + "77"));
        Files.writeString(leftover.resolve("a.bin"), "half");
        SmallFiles.read(SmallFiles.places(folder, good));
        assertThat(leftover).doesNotExist();
    }

    @Test
    void a_configured_folder_comes_first_plain_or_compressed() throws Exception {
        Files.write(folder.resolve("a.bin"), A);
        Files.write(folder.resolve("b.bin.gz"), SmallFiles.gzip(B));
        DatasetFiles places =
                new DatasetFiles("small", SmallFiles.FILES, List.of(folder), folder.resolve("cache"), List.of(good));
        assertThat(places.here()).isTrue();
        assertThat(SmallFiles.read(places)).isEqualTo(WHOLE);
        assertThat(deliveries).hasValue(0);
    }

    @Test
    void a_folder_with_a_wrong_file_is_named_and_passed_over() throws Exception {
        Files.write(folder.resolve("a.bin"), A);
        Files.write(folder.resolve("b.bin"), A);
        Path cache = folder.resolve("cache");
        DatasetFiles offline = new DatasetFiles("small", SmallFiles.FILES, List.of(folder), cache, List.of());
        assertThatThrownBy(() -> SmallFiles.read(offline))
                .hasMessage(
                        "folder %s: b.bin has more than its 10 bytes; download: switched off by mlplab.datasets.offline"
                                .formatted(folder));

        DatasetFiles online = new DatasetFiles("small", SmallFiles.FILES, List.of(folder), cache, List.of(good));
        assertThat(SmallFiles.read(online)).isEqualTo(WHOLE);
    }

    @Test
    void two_that_fetch_into_one_cache_at_once_fetch_once() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch secondWaits = new CountDownLatch(1);
        FileOrigin slow = new FileOrigin() {
            @Override
            public String description() {
                return "slow";
            }

            @Override
            public void deliver(Intake intake, Progress progress) throws IOException, InterruptedException {
                fetching.countDown();
                secondWaits.await();
                good.deliver(intake, progress);
            }
        };
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> quietly(SmallFiles.places(folder, slow)));
        fetching.await();
        Progress progress = new Progress("small");
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> {
            try {
                return SmallFiles.places(folder, good).read(content -> content.read("a.bin").length, progress);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (progress.step() == null && !second.isDone()) {
            Thread.onSpinWait();
        }
        secondWaits.countDown();
        assertThat(first.get()).isEqualTo(WHOLE);
        assertThat(second.get()).isEqualTo(A.length);
        assertThat(deliveries).hasValue(1);
    }

    private static String quietly(DatasetFiles places) {
        try {
            return SmallFiles.read(places);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private FileOrigin lacking() {
        return new FileOrigin() {
            @Override
            public String description() {
                return "lacking";
            }

            @Override
            public void deliver(Intake intake, Progress progress) {}
        };
    }

    private FileOrigin origin(String name, byte[] second) {
        return new FileOrigin() {
            @Override
            public String description() {
                return name;
            }

            @Override
            public void deliver(Intake intake, Progress progress) throws IOException {
                deliveries.incrementAndGet();
                intake.receive("a.bin", new ByteArrayInputStream(A));
                intake.receive("b.bin", new ByteArrayInputStream(second));
            }
        };
    }
}
