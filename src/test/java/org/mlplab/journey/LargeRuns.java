package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.experiment.web.LargeRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Looks at a run of ten million iterations and at one of a million epochs, and measures how much the heap holds while each
 * answer is made: what is left after a collection, many times, less what was there before. Run by {@code ./mvnw -Plarge
 * test}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mlplab.workers=0")
abstract class LargeRuns {

    private static final long ITERATIONS = 10_000_000;
    private static final int EPOCHS = 1_000_000;
    private static final double MOST_MIB = 32;

    private static final String[][] READS = {
        {"/experiments/1000001/metrics?resolution=iteration", "application/json"},
        {"/experiments/1000001/metrics?resolution=iteration&sinceIteration=9990000", "application/json"},
        {"/experiments/1000001/metrics?resolution=iteration&points=10000", "application/json"},
        {
            "/experiments/1000001/metrics?resolution=iteration&points=10000&sinceIteration=1000000&untilIteration=9000000",
            "application/json"
        },
        {"/experiments/1000001/metrics?resolution=iteration", "text/csv"},
        {"/experiments/1000002/metrics", "application/json"},
        {"/experiments/1000002/metrics?sinceEpoch=990000", "application/json"},
        {"/experiments/1000002/metrics?points=10000", "application/json"},
        {"/experiments/1000002/metrics?points=10000&sinceEpoch=100000&untilEpoch=900000", "application/json"},
        {"/experiments/1000002/metrics?resolution=iteration", "application/json"},
        {"/experiments/1000002/metrics?resolution=iteration&points=10000", "application/json"},
        {"/experiments/1000002/metrics", "text/csv"},
        {"/experiments/1000002/metrics?resolution=iteration", "text/csv"},
        {"/experiments/1000002/learning-curves.png", "image/png"},
        {"/experiments/1000001/export?format=tensorboard", "*/*"},
        {"/experiments/1000001/export?format=mlflow", "*/*"},
        {"/experiments/1000002/export?format=tensorboard", "*/*"},
        {"/experiments/1000002/export?format=mlflow", "*/*"},
        {"/experiments/1000002/export?format=csv", "*/*"},
    };

    @TempDir
    private static Path home;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    @Test
    void no_answer_needs_much_heap(@Autowired JdbcTemplate jdbc) throws Exception {
        new LargeRun(jdbc, 1_000_001).ofOneEpoch(ITERATIONS);
        new LargeRun(jdbc, 1_000_002).ofFullBatches(EPOCHS);
        for (String[] read : READS) {
            long start = System.nanoTime();
            long bytes = read(read[0], read[1]);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            double grown = growth(read[0], read[1]);
            System.out.printf(
                    "large: %s as %s: %d bytes, %d ms, %.1f MiB of heap%n",
                    read[0], read[1], bytes, took.toMillis(), grown);
            assertThat(grown).as(read[0] + " " + read[1]).isLessThan(MOST_MIB);
        }
    }

    private long read(String path, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", type)
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            byte[] part = new byte[1 << 16];
            long bytes = 0;
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                bytes += read;
            }
            return bytes;
        }
    }

    private double growth(String path, String type) throws InterruptedException, ExecutionException {
        double before = liveMib();
        double most = before;
        CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {
            try {
                read(path, type);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (!answer.isDone()) {
            try {
                answer.get(20, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillReading) {
                most = Math.max(most, liveMib());
            }
        }
        answer.get();
        return most - before;
    }

    private static double liveMib() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
