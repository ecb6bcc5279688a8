package org.mlplab.dataset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.ReadyDatasets;
import org.mlplab.dataset.origin.ArchiveServer;
import org.mlplab.dataset.origin.DatasetProperties;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Timeout(30)
class DatasetControllerTest {

    private final ArchiveServer archive = new ArchiveServer();
    private final Datasets datasets;
    private final MockMvcTester http;

    DatasetControllerTest(@TempDir Path cache) throws IOException {
        // an archive that never ends, so that cifar10 stays on its way as long as the test runs
        archive.stall("/cifar.tar.gz", new byte[1000], 0);
        datasets = Datasets.of(new DatasetProperties(
                cache,
                Map.of(),
                Map.of("cifar10", archive.address("/cifar.tar.gz")),
                false,
                cache.resolve("no-npm").toString(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20)));
        var ready = new ReadyDatasets(datasets);
        http = MockMvcTester.of(
                List.of(new DatasetController(datasets, new Previews(ready)), new ExampleController(datasets, ready)),
                builder -> builder.setControllerAdvice(new DatasetProblems()).build());
    }

    @AfterEach
    void stop() {
        datasets.close();
        archive.close();
    }

    @Test
    void lists_every_data_set_with_what_is_known_of_it() {
        MvcTestResult answer = http.get().uri("/datasets").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .startsWith("digits", "cifar10");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].availability.state")
                .isEqualTo("AVAILABLE");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[1].availability.state")
                .isEqualTo("NOT_HERE");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[1].shape.channels")
                .isEqualTo(3);
        assertThat(answer).bodyJson().extractingPath("$.items[1].classes[9]").isEqualTo("truck");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[1].defaultSplit.train")
                .isEqualTo(49_000);
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        for (String path : new String[] {"/datasets/cifar", "/datasets/cifar/preview.png"}) {
            MvcTestResult answer = http.get().uri(path).exchange();
            assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("There is no data set 'cifar'; there are digits, cifar10, mnist, fashion-mnist, toy.");
        }
        assertThat(http.post().uri("/datasets/cifar/download")).hasStatus(404);
    }

    @Test
    void previews_ten_pictures_a_class_once() throws IOException {
        MvcTestResult answer = http.get().uri("/datasets/digits/preview.png").exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/png");
        BufferedImage sheet =
                ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(sheet.getHeight()).isEqualTo(16 + 10 * 64 + 9 * 6 + 16);
        // the first zero's first line is 0 0 80 207 …, drawn eight times as large, from the left of ten tiles
        int left = sheet.getWidth() - 16 - (10 * 64 + 9 * 6);
        assertThat(sheet.getRGB(left + 12, 20) & 0xFFFFFF).isZero();
        assertThat(sheet.getRGB(left + 16, 16) & 0xFFFFFF).isEqualTo(0x505050);
        assertThat(sheet.getRGB(left + 31, 23) & 0xFFFFFF).isEqualTo(0xCFCFCF);

        String tag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
        assertThat(http.get().uri("/datasets/digits/preview.png").header("If-None-Match", tag))
                .hasStatus(304)
                .body()
                .isEmpty();
    }

    @Test
    void counts_the_examples_of_each_class_in_the_default_splits_and_in_all() {
        // shipped as scikit-learn has it: 178 zeros among 1797 digits
        MvcTestResult digits =
                http.get().uri("/datasets/digits/examples/counts").exchange();
        assertThat(digits).hasStatusOk();
        assertThat(digits).bodyJson().extractingPath("$.classes[0].all").isEqualTo(178);
        assertThat(digits)
                .bodyJson()
                .extractingPath("$.classes[*].train")
                .asArray()
                .satisfies(counts -> assertThat(sum(counts))
                        .isEqualTo(datasets.description("digits")
                                .orElseThrow()
                                .defaultSplit()
                                .train()));
        // five points and two noisy copies of them
        assertThat(http.get().uri("/datasets/toy/examples/counts"))
                .bodyJson()
                .extractingPath("$.classes[*]")
                .asArray()
                .allSatisfy(each ->
                        assertThat((Map<?, ?>) each).extracting("train").isEqualTo(((Map<?, ?>) each).get("test")));
        assertThat(http.get().uri("/datasets/cifar10/examples/counts"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("POST /datasets/cifar10/download");
        assertThat(http.get().uri("/datasets/digits/examples/counts?checksum=00"))
                .hasStatus(404);
    }

    private static int sum(Object[] numbers) {
        return Arrays.stream(numbers).mapToInt(each -> (Integer) each).sum();
    }

    @Test
    void a_preview_of_what_is_not_here_says_how_to_get_it() {
        MvcTestResult answer = http.get().uri("/datasets/cifar10/preview.png").exchange();
        assertThat(answer)
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .doesNotContainHeader("ETag");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("POST /datasets/cifar10/download");
    }

    @Test
    void a_download_is_started_and_watched() {
        assertThat(http.post().uri("/datasets/cifar10/download"))
                .hasStatus(202)
                .hasHeader("Location", "http://localhost/datasets/cifar10")
                .bodyJson()
                .extractingPath("$.availability.state")
                .isEqualTo("DOWNLOADING");

        while (total() == null) {
            Thread.onSpinWait();
        }
        assertThat(http.get().uri("/datasets/cifar10"))
                .bodyJson()
                .extractingPath("$.availability")
                .asMap()
                .containsEntry("source", archive.address("/cifar.tar.gz").toString())
                .containsEntry("bytes", 0)
                .containsEntry("total", 1000);
        assertThat(http.get().uri("/datasets/cifar10/preview.png"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5");
    }

    private @Nullable Long total() {
        return datasets.description("cifar10").orElseThrow().availability().total();
    }
}
