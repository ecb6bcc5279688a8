package org.mlplab.report.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.report.study.sections.Links;
import org.mlplab.report.study.statistics.ComparableValues;
import org.mlplab.report.study.statistics.Importance;
import org.mlplab.report.study.statistics.Ranking;
import org.mlplab.report.study.statistics.TrialSample;
import org.mlplab.study.Budget;
import org.mlplab.study.Dimension;
import org.mlplab.study.Objective;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyState;
import org.mlplab.study.StudyView;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study with made-up numbers, and its report. */
public final class Sample {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    public static final Links LINKS = new Links("http://localhost:8080");
    static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    public String name = "learning rate, batch size and depth";

    public @Nullable String reason;

    public StudyState state = StudyState.SUCCEEDED;
    public Objective objective = Objective.VALIDATION_ACCURACY;
    public SamplerSpec sampler = new SamplerSpec.Grid();
    public int parallelTrials = 1;
    public Map<String, Dimension> space = new LinkedHashMap<>();
    public List<TrialView> trials = new ArrayList<>();
    public Map<Integer, List<EpochMetrics>> epochs = new LinkedHashMap<>();
    public List<TestEvaluation> looks = new ArrayList<>();
    public List<Picture> weights = new ArrayList<>();

    public @Nullable Picture learningCurves;

    public static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    public static List<JsonNode> values(String values) {
        return json(values).valueStream().toList();
    }

    public static Dimension choice(String values) {
        return new Dimension(values(values), null, null, null, null, null);
    }

    public static Dimension logarithmic(double low, double high, @Nullable Integer points) {
        return new Dimension(null, low, high, true, null, points);
    }

    public static TrialView trial(
            int number, TrialState state, Map<String, JsonNode> values, @Nullable Double value, int epochs) {
        return new TrialView(number, number + 1L, state, null, values, value, epochs, null, List.of(), null);
    }

    public Sample look(String by, @Nullable String why) {
        int look = looks.size() + 1;
        looks.add(new TestEvaluation(
                look,
                by,
                START.plusSeconds(7200L * look),
                why,
                winner().number(),
                winner().number() + 1L,
                "5f2d".repeat(16),
                new TestResult(0.523, 1.3571, 1000, new int[0][0]),
                new TestResult(0.5187, 1.3702, 10_000, new int[0][0])));
        return this;
    }

    public StudyReport report() {
        TrialSample sample = new TrialSample(objective);
        trials.forEach(sample::add);
        StudyView study = study();
        return new StudyReport(
                study,
                sample.bestFirst(),
                sample.bestFirst().stream()
                        .filter(trial -> epochs.containsKey(trial.number()))
                        .limit(5)
                        .map(trial -> new TrialCurve(trial.number(), epochs.getOrDefault(trial.number(), List.of())))
                        .toList(),
                learningCurves,
                Importance.of(
                        space, trials, sample.comparable(), ComparableValues.of(trials, objective, this::metricsAfter)),
                study.winner() == null ? null : experiment(),
                SampleExperiment.provenance(),
                Map.of(Finding.Code.OVERFITTING, 4),
                weights);
    }

    /** By the experiment's id. */
    public Map<Long, EpochMetrics> metricsAfter(int epoch) {
        Map<Long, EpochMetrics> metrics = new LinkedHashMap<>();
        epochs.forEach((trial, all) -> {
            if (all.size() >= epoch) {
                metrics.put(trial + 1L, all.get(epoch - 1));
            }
        });
        return metrics;
    }

    public StudyView study() {
        return new StudyView(
                1,
                name,
                state,
                reason,
                request(),
                new StudyView.Progress(
                        trials.size(),
                        count(TrialState.RUNNING),
                        count(TrialState.HALTED),
                        count(TrialState.SUCCEEDED),
                        count(TrialState.PRUNED),
                        count(TrialState.FAILED) + count(TrialState.SKIPPED),
                        trials.stream().mapToInt(TrialView::epochs).sum(),
                        312.4),
                count(TrialState.SUCCEEDED) == 0
                        ? null
                        : new StudyView.Winner(winner().number(), winner().number() + 1L, value(winner())),
                looks,
                null,
                START,
                state.hasEnded() ? START.plusSeconds(313) : null);
    }

    private StudyRequest request() {
        return new StudyRequest(
                name,
                json("{'dataset': {'name': 'cifar10'}, 'network': {'hiddenLayers': [{'units': 250}]}, 'seed': 7}"),
                space,
                sampler,
                3,
                parallelTrials,
                new Budget(trials.size(), null, null),
                objective,
                false);
    }

    public ExperimentView experiment() {
        return SampleExperiment.of(winner());
    }

    private TrialView winner() {
        return trials.stream().min(Ranking.bestFirst(objective)).orElseThrow();
    }

    static double value(TrialView trial) {
        Double value = trial.value();
        return value == null ? Double.NaN : value;
    }

    private int count(TrialState wanted) {
        return (int) trials.stream().filter(trial -> trial.state() == wanted).count();
    }
}
