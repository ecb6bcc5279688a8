package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kills the processes that train, at random moments, and holds what their experiments show in the end against one that was
 * left alone. {@code ./mvnw -Pfaults verify} kills thirty times on each database, {@code ./mvnw verify} a few times.
 */
abstract class KilledRuns {

    private static final Logger log = LoggerFactory.getLogger(KilledRuns.class);

    private static final int KILLS = Integer.getInteger("mlplab.faults.kills", 2);
    private static final int KILLS_OF_A_RUN = 3;
    private static final long LATEST_KILL_MILLIS = 1500;
    private static final long SEED = Long.getLong("mlplab.faults.seed", 1);

    private static final String RUN = """
            {'name': 'killed', 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 100, 'dropoutRate': 0.2}]},
             'training': {'epochs': 300, 'batchSize': 20, 'selection': 'BEST_VALIDATION'}, 'seed': 11}""";

    private static final String STUDY = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 50, 'dropoutRate': 0.2}]},
                      'training': {'epochs': 90, 'batchSize': 20}},
             'space': {'/optimizer/learningRate': {'low': 0.00001, 'high': 0.1, 'log': true}},
             'sampler': {'type': 'ASHA', 'minimumEpochs': 10}, 'budget': {'trials': 9}}""";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<ServiceProcess> nodes = new CopyOnWriteArrayList<>();
    private int processes;

    @TempDir
    Path folder;

    /** Settings of a node, and those of the database that all nodes share. */
    abstract List<String> settings();

    abstract String databaseUrl();

    abstract int nodeCount();

    /** What the nodes leave on disk and ought not to. */
    abstract void assertNothingIsLeft();

    /** Names of all files in a home and its folders, but for the locks of the folders for uploads. */
    static List<String> filesIn(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceProcess start() {
        List<String> settings = new ArrayList<>(settings());
        // Three lost attempts would end the experiment: see AttemptsTest.
        settings.add("mlplab.queue.lost-attempts=1000");
        return ServiceProcess.start(folder.resolve("node-" + processes++ + ".log"), settings);
    }

    private Api api() {
        return nodes.get(0).api();
    }

    @AfterEach
    void closeAll() {
        nodes.forEach(ServiceProcess::close);
    }

    private void startAll() {
        for (int i = 0; i < nodeCount(); i++) {
            nodes.add(start());
        }
        nodes.forEach(node -> await().untilAsserted(() -> assertThat(
                        node.api().get("/nodes").expect(200).json().path("items"))
                .as("every node knows of all")
                .hasSize(nodeCount())));
    }

    @Test
    void studies_end_without_a_lost_or_doubled_trial() {
        startAll();
        long whole = api().post("/studies", STUDY).expect(202).json().path("id").asLong();
        api().endedStudy(whole);
        List<JsonNode> expected = trials(whole);
        assertThat(expected).hasSize(9);
        int kills = 0;
        while (kills < KILLS) {
            long id =
                    api().post("/studies", STUDY).expect(202).json().path("id").asLong();
            for (int i = 0; i < KILLS_OF_A_RUN && kills < KILLS && !hasEnded(id); i++) {
                ServiceProcess victim = nodes.remove(random.nextInt(nodes.size()));
                victim.killAfter(Duration.ofMillis(random.nextLong(LATEST_KILL_MILLIS)));
                nodes.add(start());
                kills++;
            }
            assertThat(api().endedStudy(id).path("state").asString()).isEqualTo("SUCCEEDED");
            assertThat(trials(id)).isEqualTo(expected);
            assertThat(api().get("/experiments?limit=500&study=" + id).json().path("items"))
                    .hasSize(9);
        }
        stopAll();
        assertThat(rows("checkpoint")).isZero();
        assertThat(rows("scheduled_tasks")).isZero();
    }

    private boolean hasEnded(long study) {
        return !api().get("/studies/" + study).json().path("finishedAt").isNull();
    }

    /** Everything of them but the ids of their experiments. */
    private List<JsonNode> trials(long study) {
        List<JsonNode> trials = new ArrayList<>();
        api().get("/studies/" + study + "/trials").expect(200).json().forEach(trial -> {
            ((ObjectNode) trial).remove("experimentId");
            trials.add(trial);
        });
        return trials;
    }

    @Test
    void end_as_if_they_had_never_been_killed() {
        startAll();
        long whole = api().submit(RUN);
        api().ended(whole);
        TrainedRun expected = TrainedRun.of(api(), whole);
        assertThat(expected.epochs()).hasSize(300);
        assertThat(expected.parametersHash()).hasSize(64);
        assertThat(expected.weights()).hasSize(12);
        int kills = 0;
        while (kills < KILLS) {
            long id = api().submit(RUN);
            EventReader reader = follow(id);
            for (int i = 0; i < KILLS_OF_A_RUN && kills < KILLS && kill(id); i++) {
                kills++;
            }
            assertEndsAs(expected, id);
            assertToldOnce(reader, id);
        }
        long stopped = api().submit(RUN);
        EventReader reader = follow(stopped);
        stopAllWhileTraining(stopped);
        nodes.add(start());
        assertEndsAs(expected, stopped);
        assertToldOnce(reader, stopped);
        stopAll();
        assertThat(rows("checkpoint")).isZero();
        assertThat(rows("scheduled_tasks")).isZero();
        assertThat(rows("experiment where lost_attempts > 0 and id = " + stopped))
                .isZero();
        assertNothingIsLeft();
    }

    private void assertEndsAs(TrainedRun expected, long id) {
        assertThat(api().ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(TrainedRun.of(api(), id)).isEqualTo(expected);
    }

    /** On whichever node there is. */
    private EventReader follow(long id) {
        return EventReader.open(() -> nodes.get(nodes.size() - 1).api(), "/experiments/" + id + "/events");
    }

    /** Whatever was killed meanwhile, who followed was told every epoch and every state once and in order. */
    private void assertToldOnce(EventReader reader, long id) {
        List<EventReader.Event> events = reader.awaitEnd();
        assertThat(EventReader.numbers(events, "epoch", "epoch"))
                .isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
        List<JsonNode> transitions = api().get("/experiments/" + id + "/transitions?limit=500")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
        assertThat(EventReader.numbers(events, "state", "number"))
                .isEqualTo(IntStream.rangeClosed(1, transitions.size()).boxed().toList());
        assertThat(events.get(events.size() - 1).data().path("state").asString())
                .isEqualTo("SUCCEEDED");
    }

    /** Whether the kill came before the run's end. */
    private boolean kill(long id) {
        awaitStart(id, 0);
        ServiceProcess trainer = nodes.stream()
                .max(Comparator.comparing(node -> node.lastAttempt(id)))
                .orElseThrow();
        nodes.remove(trainer);
        long before = starts(id);
        trainer.killAfter(Duration.ofMillis(random.nextLong(LATEST_KILL_MILLIS)));
        long killed = System.nanoTime();
        nodes.add(start());
        if (Api.isFinal(api().get("/experiments/" + id).json())) {
            return false;
        }
        awaitStart(id, before);
        log.info("Experiment {}: taken up {} ms after the kill", id, (System.nanoTime() - killed) / 1_000_000);
        return true;
    }

    private long starts(long id) {
        return nodes.stream().mapToLong(node -> node.starts(id)).sum();
    }

    private void awaitStart(long id, long before) {
        try {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> starts(id), starts -> starts > before);
        } catch (ConditionTimeoutException e) {
            String logs = nodes.stream().map(ServiceProcess::log).collect(Collectors.joining("\n"));
            throw new AssertionError("experiment %d was not taken up%n%s".formatted(id, logs), e);
        }
    }

    private void stopAllWhileTraining(long id) {
        awaitStart(id, 0);
        stopAll();
    }

    private void stopAll() {
        nodes.forEach(ServiceProcess::terminate);
        for (ServiceProcess node : nodes) {
            assertThat(node.endsWithin(Duration.ofSeconds(5))).as(node.log()).isTrue();
        }
        nodes.clear();
    }

    private int rows(String table) {
        try (Connection connection = DriverManager.getConnection(databaseUrl());
                ResultSet count = connection.createStatement().executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
