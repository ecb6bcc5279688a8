package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.PostgresServer;

/**
 * A node that serves HTTP and two that train over one PostgreSQL, with the service's own heartbeats. The one that trains is
 * killed, stands still for longer than its lease or is cut off; each run ends with the numbers of one that
 * was left alone. Run by {@code ./mvnw -Pfaults verify}.
 */
class FaultsOfNodes {

    private static final Duration LONGEST_PICK_UP = Duration.ofSeconds(20);
    private static final Duration LATEST_FAULT = Duration.ofMillis(1500);

    private static final int EPOCHS = 200;

    private static final String RUN = """
            {'name': 'faults', 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 100, 'dropoutRate': 0.2}]},
             'training': {'epochs': 200, 'batchSize': 20, 'selection': 'BEST_VALIDATION'}, 'seed': 11}""";

    private static final SplittableRandom RANDOM = new SplittableRandom();

    @TempDir
    private static Path folder;

    private static String database;
    private static ServiceProcess reader;
    private static final List<Trainer> trainers = new ArrayList<>();
    private static final List<ServiceProcess> all = new ArrayList<>();
    private static TrainedRun expected;

    /** A node that trains, on a connection to the database of its own. */
    private record Trainer(ServiceProcess process, CutConnection connection) {

        static Trainer start() {
            URI server = URI.create(database.substring("jdbc:".length()));
            try {
                var connection = new CutConnection(server.getPort());
                String url = database.replaceFirst(server.getHost() + ":\\d+", "127.0.0.1:" + connection.port());
                return new Trainer(node("WORKER", url), connection);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ServiceProcess node(String role, String url) {
        ServiceProcess node = ServiceProcess.start(
                folder.resolve("node-" + all.size() + ".log"),
                List.of(
                        "mlplab.home=" + folder.resolve("home"),
                        "spring.datasource.url=" + url,
                        "mlplab.roles=" + role));
        all.add(node);
        return node;
    }

    @BeforeAll
    static void runOneThatIsLeftAlone() {
        database = PostgresServer.newDatabase();
        reader = node("API", database);
        trainers.add(Trainer.start());
        trainers.add(Trainer.start());
        Api trainer = trainers.get(0).process().api();
        assertThat(trainer.get("/experiments").expect(404).status()).isEqualTo(404);
        assertThat(trainer.get("/actuator/health").status()).isEqualTo(200);
        long whole = reader.api().submit(RUN);
        reader.api().ended(whole);
        expected = TrainedRun.of(reader.api(), whole);
        assertThat(expected.epochs()).hasSize(EPOCHS);
        assertThat(reader.starts(whole)).isZero();
    }

    @AfterAll
    static void closeAll() {
        trainers.forEach(trainer -> trainer.connection().close());
        all.forEach(ServiceProcess::close);
    }

    /** One, or as many as a tenth of the kills that are asked for. */
    static IntStream times() {
        return IntStream.rangeClosed(1, Math.max(1, Integer.getInteger("mlplab.faults.kills", 1) / 10));
    }

    private static long submit() {
        return reader.api().submit(RUN);
    }

    /** Who trains it, at a random place in it. */
    private static Trainer trainerOf(long id) throws InterruptedException {
        Trainer trainer = await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> trainers.stream()
                                .filter(each -> each.process().starts(id) > 0)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Thread.sleep(RANDOM.nextLong(LATEST_FAULT.toMillis()));
        return trainer;
    }

    private static Trainer other(Trainer trainer) {
        return trainers.stream().filter(each -> each != trainer).findFirst().orElseThrow();
    }

    private static void awaitStart(Trainer trainer, long id) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> trainer.process().starts(id) > 0);
    }

    private static void assertEndsAsOneLeftAlone(long id) {
        assertThat(reader.api().ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(TrainedRun.of(reader.api(), id)).isEqualTo(expected);
    }

    private static void tell(String what, long since) {
        System.out.printf("faults: %s: taken up after %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }

    @ParameterizedTest
    @MethodSource("times")
    void one_that_is_killed_is_replaced_within_twenty_seconds(int time) throws InterruptedException {
        long id = submit();
        Trainer victim = trainerOf(id);
        victim.process().killAfter(Duration.ZERO);
        long killed = System.nanoTime();

        awaitStart(other(victim), id);

        tell("killed", killed);
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(LONGEST_PICK_UP);
        trainers.remove(victim);
        trainers.add(Trainer.start());
        assertEndsAsOneLeftAlone(id);
    }

    @ParameterizedTest
    @MethodSource("times")
    void one_that_stands_still_for_longer_than_its_lease_writes_nothing_when_it_goes_on(int time)
            throws InterruptedException {
        long id = submit();
        Trainer still = trainerOf(id);
        still.process().standStill();
        long stopped = System.nanoTime();
        awaitStart(other(still), id);
        tell("stood still", stopped);
        Thread.sleep(RANDOM.nextLong(500));
        still.process().goOn();

        assertEndsAsOneLeftAlone(id);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> still.process().log().contains("attempt 1 at experiment %d is no longer".formatted(id)));
        assertThat(still.process().starts(id)).isOne();
        assertThat(other(still).process().starts(id)).isOne();
    }

    @ParameterizedTest
    @MethodSource("times")
    void one_that_is_cut_off_writes_nothing_when_it_is_back(int time) throws InterruptedException {
        long id = submit();
        Trainer cutOff = trainerOf(id);
        cutOff.connection().cut();
        long cut = System.nanoTime();
        awaitStart(other(cutOff), id);
        tell("cut off", cut);
        Thread.sleep(RANDOM.nextLong(500));
        cutOff.connection().mend();

        assertEndsAsOneLeftAlone(id);
        assertThat(cutOff.process().starts(id)).isOne();
        assertThat(other(cutOff).process().starts(id)).isOne();
    }
}
