package org.mlplab.benchmark.service;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.mlplab.benchmark.report.Figure;
import org.mlplab.benchmark.report.Goal;
import org.mlplab.benchmark.report.Sample;
import tools.jackson.databind.JsonNode;

/**
 * 200 requests a second for all metrics of an experiment that trains, which are some hundred epochs in the end, alone or beside
 * another: after a minute of them blocks with them and without take turns.
 */
final class MetricsLoad {

    static final String ONE = "200 GET metrics a second while one trains";
    static final String TWO = "200 GET metrics a second while two train";
    private static final int RATE = 200;
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 5;

    /** The service's compilers are busy with its first requests, on the same cores: one minute does not count. */
    private static final int WARM_UP_BLOCKS = 15;

    private static final int BLOCK_SECONDS = 4;
    /** Outlives all blocks. */
    private static final int EPOCHS = 100_000;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Service service;
    private final List<Long> experiments;
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();
    private final List<Double> clientShare = new ArrayList<>();
    private final List<Double> serverShare = new ArrayList<>();
    private final List<Double> trainingShare = new ArrayList<>();
    private final List<Double> otherShare = new ArrayList<>();
    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();

    private MetricsLoad(Service service, int trainings) {
        this.service = service;
        this.experiments = IntStream.range(0, trainings)
                .mapToObj(i -> service.submit(Specs.cifar10(EPOCHS)))
                .toList();
    }

    /** While one experiment trains. */
    static List<Figure> besideOne(String part, Service service) {
        return measure(part, ONE, 0.9, new MetricsLoad(service, 1));
    }

    /** While two experiments train. */
    static List<Figure> besideTwo(String part, Service service) {
        return measure(part, TWO, 0.95, new MetricsLoad(service, 2));
    }

    private static List<Figure> measure(String part, String subject, double leastTraining, MetricsLoad load) {
        load.run();
        load.experiments.forEach(load.service::cancel);
        Sample kept = Sample.of(load.with).over(Sample.of(load.without));
        Sample ofTheRest = kept.over(Sample.of(load.clientShare).map(share -> 1 - share));
        return List.of(
                Figure.of(part, subject, "p50", Sample.of(load.p50), "ms"),
                Figure.of(part, subject, "p99", Sample.of(load.p99), "ms").withGoal(Goal.atMost(10)),
                Figure.of(part, subject, "training without", Sample.of(load.without), "samples/s"),
                Figure.ratio(part, subject, "training with ÷ without", kept),
                Figure.ratio(part, subject, "training with ÷ without, of what the client leaves", ofTheRest)
                        .withGoal(Goal.atLeast(leastTraining)),
                share(part, subject, "processors' time: the client", load.clientShare),
                share(part, subject, "processors' time: the server's threads", load.serverShare),
                share(part, subject, "processors' time: training", load.trainingShare),
                share(part, subject, "processors' time: the service's other threads", load.otherShare));
    }

    private static Figure share(String part, String subject, String name, List<Double> shares) {
        return Figure.of(part, subject, name, Sample.of(shares).map(share -> 100 * share), "%");
    }

    private void run() {
        while (experiments.stream().anyMatch(experiment -> epoch(experiment) < 2)) {
            pause(1);
        }
        try (Asker asker = new Asker()) {
            for (int i = 0; i < WARM_UP_BLOCKS; i++) {
                asker.ask();
            }
            for (int i = 0; i < ROUNDS; i++) {
                without.add(rate(() -> pause(BLOCK_SECONDS)));
                with.add(rate(() -> withLoad(asker)));
            }
        }
    }

    private void withLoad(Asker asker) {
        ProcessorTime own = new ProcessorTime(service.pid());
        ProcessorTime client = new ProcessorTime(asker.process.pid());
        double clientBefore = client.seconds();
        double serverBefore = own.seconds(MetricsLoad::serves);
        double trainingBefore = own.seconds(MetricsLoad::trains);
        double allBefore = own.seconds();
        List<Double> answered = asker.ask();
        double server = own.seconds(MetricsLoad::serves) - serverBefore;
        double training = own.seconds(MetricsLoad::trains) - trainingBefore;
        serverShare.add(share(server));
        trainingShare.add(share(training));
        otherShare.add(share(own.seconds() - allBefore - server - training));
        clientShare.add(share(client.seconds() - clientBefore));
        p50.add(Sample.of(answered).median());
        p99.add(Sample.of(answered).quantile(0.99));
    }

    private static double share(double seconds) {
        return seconds / BLOCK_SECONDS / CORES;
    }

    private static boolean serves(String thread) {
        return thread.startsWith("http-nio");
    }

    private static boolean trains(String thread) {
        return thread.startsWith("worker");
    }

    /** Samples a second of all that train. */
    private double rate(Runnable block) {
        List<Integer> since =
                experiments.stream().map(experiment -> epoch(experiment) + 1).toList();
        block.run();
        double all = 0;
        for (int i = 0; i < since.size(); i++) {
            all += rate(experiments.get(i), since.get(i), epoch(experiments.get(i)));
        }
        return all;
    }

    /** Samples a second in these epochs, by the time of their training and validation. */
    private double rate(long experiment, int since, int until) {
        double examples = 0;
        double seconds = 0;
        for (JsonNode epoch : service.get(
                        "/experiments/%d/metrics?sinceEpoch=%d&untilEpoch=%d".formatted(experiment, since, until))
                .path("epochs")) {
            examples += epoch.path("samplesPerSecond").asDouble()
                    * epoch.path("trainingSeconds").asDouble();
            seconds += epoch.path("seconds").asDouble();
        }
        return examples / seconds;
    }

    private int epoch(long experiment) {
        return service.get("/experiments/" + experiment).at("/progress/epoch").asInt();
    }

    private static void pause(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** The client's process. */
    private final class Asker implements AutoCloseable {

        private final Process process;
        private final PrintStream requests;

        Asker() {
            try {
                process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MetricsClient.class.getName(),
                                service.address("/experiments/%d/metrics".formatted(experiments.get(0)))
                                        .toString(),
                                String.valueOf(RATE),
                                String.valueOf(CONNECTIONS))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            requests = new PrintStream(process.getOutputStream(), true);
        }

        /** A block's answers in milliseconds. */
        List<Double> ask() {
            requests.println(BLOCK_SECONDS);
            try {
                String line = process.inputReader().readLine();
                if (line == null) {
                    throw new IllegalStateException("the client has died");
                }
                return Arrays.stream(line.split(" ")).map(Double::valueOf).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            requests.close();
            process.destroy();
        }
    }
}
