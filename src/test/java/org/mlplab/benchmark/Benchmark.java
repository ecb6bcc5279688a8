package org.mlplab.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mlplab.benchmark.contender.Machine;
import org.mlplab.benchmark.contender.OpenBlas;
import org.mlplab.benchmark.report.Baseline;
import org.mlplab.benchmark.report.Baselines;
import org.mlplab.benchmark.report.Report;
import org.mlplab.benchmark.service.ServicePart;
import org.mlplab.benchmark.step.StepPart;
import org.mlplab.benchmark.sweep.SweepPart;
import org.mlplab.benchmark.whole.WholePart;

/**
 * Measures, prints a table and writes {@code target/benchmark.json}. Ends with an error where a ratio got worse than the committed
 * baseline of this kind of machine beyond noise.
 */
final class Benchmark {

    private static final Path BASELINES = Path.of("src", "test", "resources", "benchmark", "baselines.json");

    private static final List<Part> PARTS =
            List.of(new WholePart(), new SweepPart(), new ServicePart(), new StepPart());

    private Benchmark() {}

    public static void main(String[] arguments) {
        Selection selection = Selection.of(System.getProperty("benchmark.only", ""));
        if (PARTS.stream().noneMatch(selection::takes)) {
            throw new IllegalArgumentException("benchmark.only is no part; there are "
                    + PARTS.stream().map(Part::name).collect(Collectors.joining(", ")));
        }
        String machine = Machine.describe();
        Baselines baselines = new Baselines(BASELINES);
        Baseline baseline = baselines.of(machine);
        Report report = new Report(machine, baseline, Path.of("target", "benchmark.json"), System.out);
        report.note(
                "peers multiply with OpenBLAS's kernels for " + OpenBlas.kernels() + ", as it picks them by itself");
        boolean failed = false;
        for (Part part : PARTS) {
            if (selection.takes(part)) {
                failed |= !isMeasured(part, selection, report);
            }
        }
        System.out.print(report.end());
        if (System.getProperty("benchmark.baseline", "").equals("write")) {
            baselines.write(machine, baseline.with(report.figures()));
        } else if (failed || report.isWorse()) {
            System.exit(1);
        }
    }

    /** What fails leaves the other parts their turn. */
    private static boolean isMeasured(Part part, Selection selection, Report report) {
        long began = System.nanoTime();
        try {
            part.measure(selection, report);
            return true;
        } catch (RuntimeException e) {
            report.note("%s failed: %s".formatted(part.name(), e));
            return false;
        } finally {
            report.took(part.name(), (System.nanoTime() - began) / 1e9);
        }
    }
}
