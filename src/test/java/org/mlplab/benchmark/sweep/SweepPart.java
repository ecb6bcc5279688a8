package org.mlplab.benchmark.sweep;

import java.util.List;
import java.util.Map;
import org.mlplab.benchmark.Part;
import org.mlplab.benchmark.Selection;
import org.mlplab.benchmark.contender.Contender;
import org.mlplab.benchmark.contender.Heat;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.benchmark.report.Figure;
import org.mlplab.benchmark.report.Goal;
import org.mlplab.benchmark.report.Report;
import org.mlplab.benchmark.report.Sample;

/** Narrow networks one after the other and side by side, by the bare loop: what the workers' number is worth. */
public final class SweepPart implements Part {

    private static final int ROUNDS = 5;
    private static final double BLOCK_SECONDS = 2;
    private static final double WARM_UP_SECONDS = 1.5;
    private static final int EPOCHS_OF_A_TRIAL = 10;

    private static final String ONE_WORKER = "one worker x two threads";
    private static final String TWO_WORKERS = "two workers x one thread";

    /** The service's default on two cores. */
    private static final String DEFAULT = "two workers that share two cores";

    /** One gather and one product for all: more than trials of one pass could reach, which also differ and end by themselves. */
    private static final String FUSED = "all in one network";

    private static final Workload WORKLOAD =
            new Workload("hidden 50 to 125, batch 200, SGD + L2", 3072, List.of(50), 10, 200, "sgd");

    /** Other ways to run trials are further lines here; a contender is given the threads of one trial. */
    private static final List<Contender> WAYS = List.of(
            Contender.java(ONE_WORKER, Trials.class, 2),
            Contender.java("", Trials.class, 1).with(TWO_WORKERS, Trials.WORKERS, "2"),
            Contender.java("", Trials.class, 2).with(DEFAULT, Trials.WORKERS, "2"),
            Contender.java("", Trials.class, 2).with(FUSED, Trials.FUSED, "true"));

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public void measure(Selection selection, Report report) {
        if (selection.takes(WORKLOAD.name())) {
            try (Heat heat = new Heat(WAYS, WORKLOAD, report)) {
                heat.warmUp(WARM_UP_SECONDS);
                report.add(figures(heat.run(ROUNDS, BLOCK_SECONDS)));
            }
        }
    }

    /** @param seconds that one iteration of every trial takes */
    private List<Figure> figures(Map<String, Sample> seconds) {
        Sample one = seconds.get(ONE_WORKER);
        Sample two = seconds.get(TWO_WORKERS);
        Sample best = one.median() < two.median() ? one : two;
        return List.of(
                trials(ONE_WORKER, one),
                trials(TWO_WORKERS, two),
                trials(DEFAULT, seconds.get(DEFAULT)),
                trials(FUSED, seconds.get(FUSED)),
                Figure.of(name(), WORKLOAD.name(), FUSED + " ÷ the better", best.over(seconds.get(FUSED)), "times"),
                Figure.of(name(), WORKLOAD.name(), TWO_WORKERS + " ÷ " + ONE_WORKER, one.over(two), "times"),
                Figure.ratio(name(), WORKLOAD.name(), DEFAULT + " ÷ the better", best.over(seconds.get(DEFAULT)))
                        .withGoal(Goal.atLeast(0.95)));
    }

    private Figure trials(String way, Sample seconds) {
        int iterations = EPOCHS_OF_A_TRIAL * WORKLOAD.iterationsPerEpoch();
        return Figure.of(
                name(),
                WORKLOAD.name(),
                way,
                seconds.map(each -> Trials.UNITS.size() * 3600 / (each * iterations)),
                "trials/h");
    }
}
