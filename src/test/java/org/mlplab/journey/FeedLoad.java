package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What 500 open streams cost two experiments that train: blocks of time with the streams and without take turns. The readers are
 * one thread of the same process, and what they cost is counted. Run by -Pfeed alone.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mlplab.workers=2", "mlplab.threads-per-worker=1"})
class FeedLoad {

    private static final int STREAMS = 500;
    private static final int ROUNDS = Integer.getInteger("feed.rounds", 10);
    private static final Duration BLOCK = Duration.ofSeconds(Integer.getInteger("feed.blockSeconds", 10));
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private static final String ENDLESS = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 1000}, {'units': 500}]},
             'training': {'epochs': 1000000, 'batchSize': 100}, 'seed': %d}""";

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Api api;
    private List<Long> trained;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    @BeforeEach
    void train() {
        api = new Api(port);
        trained =
                Stream.of(1, 2).map(seed -> api.submit(ENDLESS.formatted(seed))).toList();
        trained.forEach(id -> api.in("RUNNING", id));
    }

    @Test
    void streams_cost_training_next_to_nothing() throws IOException {
        block();
        List<Double> alone = new ArrayList<>();
        List<Double> watched = new ArrayList<>();
        double feedCpu = 0;
        int threadsAlone = 0;
        int threadsWatched = 0;
        long told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            threadsAlone = threads.getThreadCount();
            alone.add(block());
            try (ManyReaders readers = new ManyReaders(port, STREAMS, trained)) {
                pass(SETTLING);
                threadsWatched = threads.getThreadCount() - 1;
                long before = cpuOfTheFeed();
                long bytes = readers.bytes();
                watched.add(block());
                feedCpu += (cpuOfTheFeed() - before) / 1e9 / BLOCK.toSeconds();
                told += readers.bytes() - bytes;
                assertThat(readers.open()).isEqualTo(STREAMS);
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> openStreams() == 0);
            print("%.0f samples/s alone, %.0f with %d streams"
                    .formatted(alone.get(round), watched.get(round), STREAMS));
        }
        int cores = Runtime.getRuntime().availableProcessors();
        print("medians: %.0f samples/s alone, %.0f with %d streams, ratio %.4f"
                .formatted(median(alone), median(watched), STREAMS, median(watched) / median(alone)));
        print("threads of the service: %d alone, %d with %d streams".formatted(threadsAlone, threadsWatched, STREAMS));
        print("the feed's thread and those of the server took %.2f %% of %d cores; %.0f KB a second were read"
                .formatted(100 * feedCpu / ROUNDS / cores, cores, told / 1e3 / ROUNDS / BLOCK.toSeconds()));
        trained.forEach(id -> api.post("/experiments/" + id + "/cancel", "").expect(200));
        assertThat(threadsWatched - threadsAlone).isLessThan(20);
        assertThat(median(watched) / median(alone)).isGreaterThan(0.98);
    }

    /** Samples a second of both experiments together, by the time of their iterations, in the median epoch. */
    private double block() {
        List<Integer> since = trained.stream().map(this::epoch).toList();
        pass(BLOCK);
        double sum = 0;
        for (int i = 0; i < trained.size(); i++) {
            List<Double> speeds = new ArrayList<>();
            for (JsonNode epoch : api.get(
                            "/experiments/%d/metrics?sinceEpoch=%d".formatted(trained.get(i), since.get(i)))
                    .json()
                    .path("epochs")) {
                speeds.add(epoch.path("samplesPerSecond").asDouble());
            }
            sum += median(speeds);
        }
        return sum;
    }

    private int epoch(long id) {
        return api.get("/experiments/" + id).json().at("/progress/epoch").asInt();
    }

    private double openStreams() {
        return api.get("/actuator/prometheus")
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith("mlplab_feed_streams"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    /** Nanoseconds. */
    private long cpuOfTheFeed() {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && isOfTheFeed(thread))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }

    private static boolean isOfTheFeed(ThreadInfo thread) {
        return thread.getThreadName().equals("feed") || thread.getThreadName().startsWith("http-nio");
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }

    private static void print(String line) {
        System.out.printf(Locale.ROOT, "feed: %s%n", line);
    }
}
