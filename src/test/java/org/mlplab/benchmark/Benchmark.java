package org.mlplab.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mlplab.benchmark.contender.Machine;
import org.mlplab.benchmark.contender.OpenBlas;
import org.mlplab.benchmark.report.Baseline;
import org.mlplab.benchmark.report.Report;
import org.mlplab.benchmark.service.ServicePart;
import org.mlplab.benchmark.step.StepPart;
import org.mlplab.benchmark.sweep.SweepPart;
import org.mlplab.benchmark.whole.WholePart;

/**
 * Measures, prints a table and writes {@code target/benchmark.json}. Ends with an error where a ratio got worse than the committed
 * baseline beyond noise, on the processor that the baseline was measured on.
 */
final class Benchmark {

    private static final Path BASELINE = Path.of("src", "test", "resources", "benchmark", "baseline.json");

    private static final List<Part> PARTS =
            List.of(new StepPart(), new WholePart(), new SweepPart(), new ServicePart());

    private Benchmark() {}

    public static void main(String[] arguments) {
        Selection selection = Selection.of(System.getProperty("benchmark.only", ""));
        if (PARTS.stream().noneMatch(selection::takes)) {
            throw new IllegalArgumentException("benchmark.only is no part; there are "
                    + PARTS.stream().map(Part::name).collect(Collectors.joining(", ")));
        }
        Baseline baseline = Baseline.read(BASELINE);
        Report report = new Report(Machine.describe(), baseline, Path.of("target", "benchmark.json"), System.out);
        report.note(
                "peers multiply with OpenBLAS's kernels for " + OpenBlas.kernels() + ", as it picks them by itself");
        for (Part part : PARTS) {
            if (selection.takes(part)) {
                long began = System.nanoTime();
                part.measure(selection, report);
                report.took(part.name(), (System.nanoTime() - began) / 1e9);
            }
        }
        System.out.print(report.end());
        if (System.getProperty("benchmark.baseline", "").equals("write")) {
            baseline.with(Machine.describe(), report.figures()).write(BASELINE);
        } else if (report.isWorse()) {
            System.exit(1);
        }
    }
}
