package org.mlplab.benchmark.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlplab.benchmark.report.Figure;
import org.mlplab.benchmark.report.Goal;
import org.mlplab.benchmark.report.Sample;

/** Both ways to start the service in turn, each time with an empty home. */
final class Starts {

    static final String SUBJECT = "start to the first 200 of health";
    private static final int ROUNDS = Integer.getInteger("benchmark.startRounds", 5);

    private Starts() {}

    static List<Figure> measure(String part, Package built, Path scratch) {
        List<String> unpacked = built.unpacked(scratch);
        List<Double> asItIs = new ArrayList<>();
        List<Double> withArchive = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            asItIs.add(seconds(built.asItIs(), scratch.resolve("jar-" + i)));
            withArchive.add(seconds(unpacked, scratch.resolve("unpacked-" + i)));
        }
        return List.of(
                Figure.of(part, SUBJECT, "java -jar", Sample.of(asItIs), "s").withGoal(Goal.atMost(5)),
                Figure.of(part, SUBJECT, "unpacked, with class archive", Sample.of(withArchive), "s")
                        .withGoal(Goal.atMost(5)),
                Figure.ratio(
                        part, SUBJECT, "java -jar ÷ unpacked", Sample.of(asItIs).over(Sample.of(withArchive))));
    }

    private static double seconds(List<String> command, Path home) {
        try (Service service = new Service(command, home)) {
            return service.secondsToHealth();
        }
    }
}
