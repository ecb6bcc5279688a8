package org.mlplab.benchmark.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlplab.benchmark.Part;
import org.mlplab.benchmark.Selection;
import org.mlplab.benchmark.report.Figure;
import org.mlplab.benchmark.report.Goal;
import org.mlplab.benchmark.report.Report;
import org.mlplab.benchmark.report.Sample;

/** The jar's own figures. {@code -Dbenchmark.only=service:tiny}, {@code :beginning}, {@code :GET}, {@code :start} run one of them. */
public final class ServicePart implements Part {

    @Override
    public String name() {
        return "service";
    }

    @Override
    public void measure(Selection selection, Report report) {
        Optional<Package> built = Package.find();
        if (built.isEmpty()) {
            report.note("no jar of the service in target: ./mvnw -Pbenchmark package makes one");
            return;
        }
        Path scratch = scratch();
        try {
            measureRunning(selection, report, built.get(), scratch);
            if (selection.takes(Starts.SUBJECT)) {
                report.add(Starts.measure(name(), built.get(), scratch));
            }
        } finally {
            Package.delete(scratch);
        }
    }

    /** All but the start, in one process. */
    private void measureRunning(Selection selection, Report report, Package built, Path scratch) {
        if (List.of(TinyExperiments.SUBJECT, FirstEpochs.SUBJECT, MetricsLoad.ONE, MetricsLoad.TWO).stream()
                .noneMatch(selection::takes)) {
            return;
        }
        ForcedCollections forced = new ForcedCollections(scratch.resolve("gc.log"));
        try (Service service = new Service(built.asItIs("-Xmx1g", forced.option()), scratch.resolve("home"))) {
            if (selection.takes(FirstEpochs.SUBJECT)) {
                report.add(FirstEpochs.measure(name(), service));
            }
            if (selection.takes(TinyExperiments.SUBJECT)) {
                report.add(TinyExperiments.measure(name(), service));
            }
            if (selection.takes(MetricsLoad.ONE)) {
                report.add(MetricsLoad.besideOne(name(), service));
            }
            if (selection.takes(MetricsLoad.TWO)) {
                report.add(MetricsLoad.besideTwo(name(), service));
            }
            report.add(List.of(
                    Figure.of(name(), "all of that", "forced collections", Sample.single(forced.count()), "collections")
                            .withGoal(Goal.atMost(0))));
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark-home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
