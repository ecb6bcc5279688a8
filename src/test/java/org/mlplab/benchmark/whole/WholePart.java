package org.mlplab.benchmark.whole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlplab.benchmark.Part;
import org.mlplab.benchmark.Selection;
import org.mlplab.benchmark.contender.Contender;
import org.mlplab.benchmark.contender.DjlContenders;
import org.mlplab.benchmark.contender.Heat;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.benchmark.report.Figure;
import org.mlplab.benchmark.report.Goal;
import org.mlplab.benchmark.report.Report;
import org.mlplab.benchmark.report.Sample;

/** An experiment by the service against its own bare loop and against a user's whole script. */
public final class WholePart implements Part {

    private static final int ROUNDS = Integer.getInteger("benchmark.wholeRounds", 3);

    /** What an experiment takes, about: its budget is whole epochs. */
    private static final double SECONDS = 4;

    private static final double WARM_UP_SECONDS = 1;

    private static final String SERVICE = "service";
    private static final String HALF = "BFLOAT16";
    private static final String IN_HALF = SERVICE + ", " + HALF;
    private static final String BARE = "bare loop";
    private static final String NUMPY = "NumPy script";
    private static final String PYTORCH = "the quickest PyTorch script";

    /** What the service is held against. */
    private static final List<Map.Entry<String, Goal>> PEERS = List.of(
            Map.entry(BARE, Goal.atLeast(0.95)),
            Map.entry(NUMPY, Goal.atLeast(1.2)),
            Map.entry(PYTORCH, Goal.atLeast(1.2)));

    @Override
    public String name() {
        return "whole";
    }

    /** Other precisions, and other ways of ours, are further lines here. */
    private static List<Contender> contenders(int threads) {
        List<Contender> all = new ArrayList<>(List.of(
                Contender.java(SERVICE, ServiceExperiment.class, threads),
                Contender.java(BARE, BareLoop.class, threads),
                Contender.python(NUMPY, "numpy_script.py", threads, threads),
                Contender.python(
                        "PyTorch 1, %d of its threads".formatted(threads), "torch_script.py", threads, threads)));
        if (threads > 1) {
            all.add(Contender.java(SERVICE, ServiceExperiment.class, threads).in(HALF));
            all.add(Contender.python("PyTorch 1, BLAS's threads alone", "torch_script.py", 1, threads));
        }
        all.addAll(DjlContenders.scripts(threads));
        return all;
    }

    @Override
    public void measure(Selection selection, Report report) {
        for (Workload workload : Workload.ALL) {
            for (int threads : new int[] {2, 1}) {
                String subject = "%s, %s".formatted(workload.name(), threads == 1 ? "1 thread" : threads + " threads");
                if (workload.trains() && selection.takes(subject)) {
                    report.add(figures(subject, workload, measure(workload, threads, report)));
                }
            }
        }
    }

    private static Map<String, Sample> measure(Workload workload, int threads, Report report) {
        try (Heat heat = new Heat(contenders(threads), workload, report)) {
            int epoch = workload.iterationsPerEpoch();
            heat.warmUp(epoch, WARM_UP_SECONDS);
            heat.keepBest(contender -> isPyTorch(contender.name()));
            int epochs = (int) Math.max(1, Math.round(SECONDS / heat.secondsPerIteration(BARE) / epoch));
            return heat.runIterations(ROUNDS, epochs * epoch);
        }
    }

    private List<Figure> figures(String subject, Workload workload, Map<String, Sample> measured) {
        List<Figure> figures = new ArrayList<>();
        measured.forEach((contender, sample) -> figures.add(
                Figure.of(name(), subject, contender, sample.map(each -> workload.rows() / each), "samples/s")));
        Map<String, Sample> seconds = new LinkedHashMap<>(measured);
        quickestPyTorch(measured).ifPresent(sample -> seconds.put(PYTORCH, sample));
        for (Map.Entry<String, Goal> peer : PEERS) {
            ratio(subject, SERVICE, peer.getKey(), seconds)
                    .map(ratio -> ratio.withGoal(peer.getValue()))
                    .ifPresent(figures::add);
        }
        for (String peer : List.of(SERVICE, PYTORCH)) {
            ratio(subject, IN_HALF, peer, seconds).ifPresent(figures::add);
        }
        return figures;
    }

    /** Empty where one of them does not run here. */
    private Optional<Figure> ratio(String subject, String quick, String slow, Map<String, Sample> seconds) {
        return seconds.containsKey(quick) && seconds.containsKey(slow)
                ? Optional.of(Figure.ratio(
                        name(), subject, quick + " ÷ " + slow, seconds.get(slow).over(seconds.get(quick))))
                : Optional.empty();
    }

    /** Of those that compute in single precision. */
    private static Optional<Sample> quickestPyTorch(Map<String, Sample> seconds) {
        return seconds.entrySet().stream()
                .filter(entry -> isPyTorch(entry.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(Sample::median));
    }

    private static boolean isPyTorch(String contender) {
        return contender.startsWith("PyTorch") && !contender.contains(HALF);
    }
}
