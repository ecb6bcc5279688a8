package org.mlplab.benchmark.step;

import java.util.ArrayList;
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

/** Bare iterations on one minibatch, and the bare forward pass, against stock DL4J, NumPy and PyTorch. */
public final class StepPart implements Part {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 15);
    private static final double BLOCK_SECONDS = Double.parseDouble(System.getProperty("benchmark.blockSeconds", "0.1"));
    private static final double WARM_UP_SECONDS = 1;

    private static final String OURS = "ours, 2 threads";
    private static final String PYTORCH_2 = "PyTorch 2, 2 threads";

    private static final String HALF = Definitions.BFLOAT16;
    /** DJL's PyTorch 2 dies of the cast to bfloat16. */
    private static final String PYTORCH_IN_HALF = "PyTorch 1, 2 threads, " + HALF;

    /** At minibatches of {@link #WIDE_BATCH}. */
    private static final List<Map.Entry<String, Goal>> GOALS_IN_HALF = List.of(
            Map.entry(OURS, Goal.atLeast(1.6)),
            Map.entry(PYTORCH_2, Goal.atLeast(1.5)),
            Map.entry(PYTORCH_IN_HALF, Goal.atLeast(1.1)));

    private static final int WIDE_BATCH = 1024;
    private static final String OURS_ON_ONE = "ours, 1 thread";

    private static List<Contender> contenders(Workload workload) {
        List<Contender> all = new ArrayList<>(List.of(
                Contender.java(OURS, Ours.class, 2),
                Contender.java(OURS_ON_ONE, Ours.class, 1),
                Contender.java("ours, 2 experiments", OursTwice.class, 1).times(2),
                Contender.java("stock DL4J", Stock.class, 2),
                Contender.python("NumPy, 2 threads", "numpy_peer.py", 2, 2),
                Contender.python("PyTorch 1, 2 threads", "torch_peer.py", 2, 2),
                Contender.python("PyTorch 1, BLAS on 2 threads", "torch_peer.py", 1, 2),
                Contender.python("PyTorch 1, 1 thread", "torch_peer.py", 1, 1)));
        all.addAll(DjlContenders.steps());
        if (workload.trains()) {
            all.add(Contender.java(OURS, Ours.class, 2).in(HALF));
            all.add(Contender.python("PyTorch 1, 2 threads", "torch_peer.py", 2, 2)
                    .in(HALF));
        }
        return all;
    }

    @Override
    public String name() {
        return "step";
    }

    @Override
    public void measure(Selection selection, Report report) {
        for (Workload workload : Workload.ALL) {
            if (selection.takes(workload.name())) {
                try (Heat heat = new Heat(contenders(workload), workload, report)) {
                    heat.warmUp(WARM_UP_SECONDS);
                    report.add(figures(workload, heat.run(ROUNDS, BLOCK_SECONDS)));
                }
            }
        }
    }

    private List<Figure> figures(Workload workload, Map<String, Sample> seconds) {
        List<Figure> figures = new ArrayList<>();
        seconds.forEach((contender, sample) -> figures.add(Figure.of(
                name(), workload.name(), contender, sample.map(each -> workload.rows() / each), "samples/s")));
        for (String contender : seconds.keySet()) {
            // On as many threads.
            String ours = contender.contains("1 thread") ? OURS_ON_ONE : OURS;
            if (!contender.startsWith("ours") && !contender.contains(HALF)) {
                figures.add(ratio(workload, ours, contender, seconds));
            }
        }
        figures.addAll(halfPrecision(workload, seconds));
        return figures;
    }

    private List<Figure> halfPrecision(Workload workload, Map<String, Sample> seconds) {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Goal> each : GOALS_IN_HALF) {
            String peer = each.getKey();
            if (seconds.containsKey(OURS + ", " + HALF) && seconds.containsKey(peer)) {
                Figure ratio = ratio(workload, OURS + ", " + HALF, peer, seconds);
                figures.add(workload.rows() == WIDE_BATCH ? ratio.withGoal(each.getValue()) : ratio);
            }
        }
        return figures;
    }

    private Figure ratio(Workload workload, String quick, String slow, Map<String, Sample> seconds) {
        return Figure.ratio(
                name(), workload.name(), quick + " ÷ " + slow, seconds.get(slow).over(seconds.get(quick)));
    }
}
