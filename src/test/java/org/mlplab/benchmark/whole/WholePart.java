package org.mlplab.benchmark.whole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private static final double WARM_UP_SECONDS = 2;

    private static final String SERVICE = "service";
    private static final String BARE = "bare loop";
    private static final String NUMPY = "NumPy script";
    private static final String PYTORCH = "PyTorch";

    @Override
    public String name() {
        return "whole";
    }

    /** Other precisions of ours, and what they are held against, are further lines here. */
    private static List<Contender> contenders(int threads) {
        List<Contender> all = new ArrayList<>(List.of(
                Contender.java(SERVICE, ServiceExperiment.class, threads),
                Contender.java(BARE, BareLoop.class, threads),
                Contender.python(NUMPY, "numpy_script.py", threads, threads),
                Contender.python(
                        "PyTorch 1, %d of its threads".formatted(threads), "torch_script.py", threads, threads)));
        if (threads > 1) {
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
            heat.keepBest(contender -> contender.name().startsWith(PYTORCH));
            int epochs = (int) Math.max(1, Math.round(SECONDS / heat.secondsPerIteration(BARE) / epoch));
            return heat.runIterations(ROUNDS, epochs * epoch);
        }
    }

    private List<Figure> figures(String subject, Workload workload, Map<String, Sample> seconds) {
        List<Figure> figures = new ArrayList<>();
        seconds.forEach((contender, sample) -> figures.add(
                Figure.of(name(), subject, contender, sample.map(each -> workload.rows() / each), "samples/s")));
        Sample service = seconds.get(SERVICE);
        if (service != null) {
            against(subject, BARE, service, seconds.get(BARE), 0.95, figures);
            against(subject, NUMPY, service, seconds.get(NUMPY), 1.2, figures);
            against(subject, "best PyTorch script", service, best(seconds), 1.2, figures);
        }
        return figures;
    }

    private void against(
            String subject, String peer, Sample service, Sample seconds, double goal, List<Figure> figures) {
        if (seconds != null) {
            figures.add(Figure.ratio(name(), subject, SERVICE + " ÷ " + peer, seconds.over(service))
                    .withGoal(Goal.atLeast(goal)));
        }
    }

    /** The quickest of all PyTorch scripts; null without any. */
    private static Sample best(Map<String, Sample> seconds) {
        return seconds.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PYTORCH))
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(Sample::median))
                .orElse(null);
    }
}
