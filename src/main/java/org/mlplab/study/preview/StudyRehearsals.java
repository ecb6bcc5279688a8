package org.mlplab.study.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.CostEstimator;
import org.mlplab.experiment.Estimate;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.study.Budget;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.preview.StudyPreview.PreviewTrial;
import org.mlplab.study.request.Samplers;
import org.mlplab.study.request.TrialSpecs;
import org.mlplab.study.sampler.RandomSampler;
import org.mlplab.study.sampler.Rehearsal;
import org.mlplab.study.sampler.Sampler;
import org.mlplab.study.sampler.SimulatedStudy;
import org.mlplab.study.space.Point;
import org.springframework.stereotype.Component;

/** Tells what a study would do before it does anything. */
@Component
public class StudyRehearsals {

    /** More specs are not looked at one by one; their average stands for the rest. */
    private static final int MOST_SPECS = 1000;

    private final Samplers samplers;
    private final TrialSpecs specs;
    private final CostEstimator estimator;

    StudyRehearsals(Samplers samplers, TrialSpecs specs, CostEstimator estimator) {
        this.samplers = samplers;
        this.specs = specs;
        this.estimator = estimator;
    }

    /** A trial of the rehearsal: its spec, or why it has none. */
    private record Candidate(
            int number,
            Point point,
            @Nullable ExperimentSpec spec,
            @Nullable String problem) {}

    /** @param shown most trials to tell of one by one */
    public StudyPreview preview(StudyRequest request, int shown) {
        Rehearsal rehearsal = rehearse(request);
        int trials = trials(request, rehearsal);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.min(rehearsal.points().size(), MOST_SPECS); i++) {
            candidates.add(candidate(request, i, rehearsal.points().get(i)));
        }
        List<ExperimentSpec> valid = candidates.stream()
                .map(Candidate::spec)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        CostModel costs = valid.isEmpty() ? null : new CostModel(estimator, valid);
        List<Estimate> estimates =
                costs == null ? List.of() : valid.stream().map(costs::of).toList();
        double wholeEpochs = valid.stream().mapToInt(Samplers::wholeEpochs).sum();
        double each = hasRungs(request)
                ? (double) rehearsal.epochs() / rehearsal.trials()
                : wholeEpochs / Math.max(1, candidates.size());
        double secondsOfAnEpoch =
                estimates.stream().mapToDouble(Estimate::seconds).sum() / Math.max(1, wholeEpochs);
        int atOnce = Math.min(request.parallelTrials(), estimator.workers());
        return new StudyPreview(
                request,
                trials,
                Math.round(trials * each),
                rehearsal.end(),
                estimates.stream().mapToLong(Estimate::parameters).min().orElse(0),
                estimates.stream().mapToLong(Estimate::parameters).max().orElse(0),
                atOnce
                        * estimates.stream()
                                .mapToLong(Estimate::memoryBytes)
                                .max()
                                .orElse(0),
                dataBytes(valid, estimates),
                trials * each * secondsOfAnEpoch / atOnce,
                candidates.stream()
                        .limit(shown)
                        .map(candidate -> shown(candidate, costs))
                        .toList());
    }

    /** The rehearsal of a very large study ends before the study would. */
    private static int trials(StudyRequest request, Rehearsal rehearsal) {
        Integer budget = request.budget().trials();
        return rehearsal.cutShort() && budget != null ? budget : rehearsal.trials();
    }

    private Rehearsal rehearse(StudyRequest request) {
        Budget budget = request.budget();
        SimulatedStudy.Score chance =
                (point, epochs) -> OptionalDouble.of(new SplittableRandom(point.hashCode()).nextDouble());
        int trials = budget.trials() == null ? SimulatedStudy.UNLIMITED : budget.trials();
        long epochs = budget.epochs() == null ? Long.MAX_VALUE : budget.epochs();
        return new SimulatedStudy(
                        trials, epochs, samplers.wholeEpochs(request), request.parallelTrials(), request.seed(), chance)
                .run(sampler(request));
    }

    /** TPE chooses among as many points as random search draws, and takes much longer to do so. */
    private Sampler sampler(StudyRequest request) {
        return request.sampler() instanceof SamplerSpec.Tpe
                ? new RandomSampler(request.searchSpace(), request.seed())
                : samplers.of(request);
    }

    private static boolean hasRungs(StudyRequest request) {
        return request.sampler() instanceof SamplerSpec.Asha || request.sampler() instanceof SamplerSpec.Hyperband;
    }

    private Candidate candidate(StudyRequest request, int number, Point point) {
        try {
            return new Candidate(number, point, specs.spec(request, point, number), null);
        } catch (InvalidSpecException e) {
            return new Candidate(number, point, null, TrialSpecs.describe(e));
        }
    }

    private static long dataBytes(List<ExperimentSpec> valid, List<Estimate> estimates) {
        return IntStream.range(0, valid.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> valid.get(i).dataset().name(),
                        i -> estimates.get(i).dataBytes(),
                        (a, b) -> a))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static PreviewTrial shown(Candidate candidate, @Nullable CostModel costs) {
        ExperimentSpec spec = candidate.spec();
        Estimate estimate = spec == null || costs == null ? null : costs.of(spec);
        return new PreviewTrial(
                candidate.number(),
                candidate.point().values(),
                spec,
                candidate.problem(),
                estimate == null ? null : (Long) estimate.parameters(),
                estimate == null ? null : (Long) estimate.memoryBytes(),
                estimate == null ? null : (Double) estimate.seconds());
    }
}
