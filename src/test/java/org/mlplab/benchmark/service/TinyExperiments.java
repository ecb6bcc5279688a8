package org.mlplab.benchmark.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mlplab.benchmark.report.Figure;
import org.mlplab.benchmark.report.Goal;
import org.mlplab.benchmark.report.Sample;
import tools.jackson.databind.JsonNode;

/**
 * Experiments of 7 iterations on digits, submitted over four connections: nearly all of their time is the service's own. Those of a
 * new process mostly wait for the compiler, so they are counted by themselves.
 */
final class TinyExperiments {

    static final String SUBJECT = "tiny experiments";
    private static final int FIRST_ROUNDS = 10;
    private static final int ROUNDS = 5;
    private static final int EXPERIMENTS = 60;
    private static final int CONNECTIONS = 4;

    private final Service service;
    /** The median of each round. */
    private final List<Double> workerMillis = new ArrayList<>();

    private TinyExperiments(Service service) {
        this.service = service;
    }

    static List<Figure> measure(String part, Service service) {
        TinyExperiments tiny = new TinyExperiments(service);
        double seconds = 0;
        for (int i = 0; i < FIRST_ROUNDS; i++) {
            seconds += EXPERIMENTS / tiny.round();
        }
        int first = FIRST_ROUNDS * EXPERIMENTS;
        tiny.workerMillis.clear();
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rates.add(tiny.round());
        }
        return List.of(
                Figure.of(
                        part,
                        SUBJECT,
                        "the first %d of a process, end to end".formatted(first),
                        Sample.single(first / seconds),
                        "a second"),
                Figure.of(part, SUBJECT, "worker's time of each", Sample.of(tiny.workerMillis), "ms")
                        .withGoal(Goal.atMost(40)),
                Figure.of(part, SUBJECT, "end to end", Sample.of(rates), "a second")
                        .withGoal(Goal.atLeast(20)));
    }

    /** From the first request until all have ended; experiments a second. */
    private double round() {
        List<Long> submitted = new ArrayList<>();
        long began = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < EXPERIMENTS; i++) {
                answers.add(clients.submit(() -> service.submit(Specs.tiny())));
            }
            for (Future<Long> answer : answers) {
                submitted.add(answer.get());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
        service.awaitIdle();
        double seconds = (System.nanoTime() - began) / 1e9;
        workerMillis.add(Sample.of(submitted.stream()
                        .map(id -> worked(service.get("/experiments/" + id)))
                        .toList())
                .median());
        return EXPERIMENTS / seconds;
    }

    private static double worked(JsonNode experiment) {
        if (!experiment.path("state").asString().equals("SUCCEEDED")) {
            throw new IllegalStateException(experiment.toString());
        }
        return Duration.between(time(experiment, "startedAt"), time(experiment, "finishedAt"))
                        .toNanos()
                / 1e6;
    }

    private static Instant time(JsonNode experiment, String field) {
        return Instant.parse(experiment.path(field).asString());
    }
}
