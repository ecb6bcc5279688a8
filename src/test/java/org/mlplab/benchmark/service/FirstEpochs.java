package org.mlplab.benchmark.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.mlplab.benchmark.report.Figure;
import org.mlplab.benchmark.report.Goal;
import org.mlplab.benchmark.report.Sample;
import tools.jackson.databind.JsonNode;

/** How an experiment on CIFAR-10 begins, in a process that has trained one already. */
final class FirstEpochs {

    static final String SUBJECT = "an experiment's beginning";
    private static final int RUNS = 5;
    private static final int EPOCHS = 8;
    private static final long POLL_NANOS = 10_000_000;

    private FirstEpochs() {}

    /**
     * @param secondsToBegin from POST until the first epoch begins: until it is seen to have ended, less what it took
     * @param seconds of each epoch, training and validation
     */
    private record Run(double secondsToBegin, Sample seconds) {

        double firstEpoch() {
            return seconds.values().get(0);
        }
    }

    static List<Figure> measure(String part, Service service) {
        Run first = run(service);
        List<Run> later = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            later.add(run(service));
        }
        return List.of(
                Figure.of(part, SUBJECT, "POST to first epoch, first run", Sample.single(millis(first)), "ms"),
                Figure.of(
                                part,
                                SUBJECT,
                                "POST to first epoch, later runs",
                                Sample.of(
                                        later.stream().map(FirstEpochs::millis).toList()),
                                "ms")
                        .withGoal(Goal.atMost(300)),
                Figure.ratio(
                                part,
                                SUBJECT,
                                "median epoch ÷ first epoch, later runs",
                                Sample.of(later.stream()
                                        .map(run -> run.seconds().median() / run.firstEpoch())
                                        .toList()))
                        .withGoal(Goal.atLeast(1 / 1.1)));
    }

    private static double millis(Run run) {
        return 1e3 * run.secondsToBegin();
    }

    private static Run run(Service service) {
        long posted = System.nanoTime();
        String metrics = "/experiments/%d/metrics".formatted(service.submit(Specs.cifar10(EPOCHS)));
        while (epochs(service.get(metrics)).isEmpty()) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        double ended = (System.nanoTime() - posted) / 1e9;
        service.awaitIdle();
        Run run = new Run(ended, Sample.of(epochs(service.get(metrics))));
        return new Run(ended - run.firstEpoch(), run.seconds());
    }

    private static List<Double> epochs(JsonNode metrics) {
        List<Double> seconds = new ArrayList<>();
        metrics.path("epochs")
                .forEach(epoch -> seconds.add(epoch.path("seconds").asDouble()));
        return seconds;
    }
}
