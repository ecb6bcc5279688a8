package org.mlplab.study.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.study.Budget;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.sampler.AshaSampler;
import org.mlplab.study.sampler.GridSampler;
import org.mlplab.study.sampler.HyperbandSampler;
import org.mlplab.study.sampler.RandomSampler;
import org.mlplab.study.sampler.Sampler;
import org.mlplab.study.sampler.TpeSampler;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the sampler that a study asks for. */
@Component
public class Samplers {

    private final TrialSpecs specs;

    Samplers(TrialSpecs specs) {
        this.specs = specs;
    }

    public Sampler of(StudyRequest request) {
        SearchSpace space = request.searchSpace();
        SamplerSpec asked = request.sampler();
        if (asked instanceof SamplerSpec.Random) {
            return new RandomSampler(space, request.seed());
        }
        if (asked instanceof SamplerSpec.Asha asha) {
            return new AshaSampler(space, request.seed(), asha.eta(), asha.minimumEpochs(), wholeEpochs(request));
        }
        if (asked instanceof SamplerSpec.Hyperband hyperband) {
            return hyperband(request, hyperband, wholeEpochs(request));
        }
        if (asked instanceof SamplerSpec.Tpe tpe) {
            return new TpeSampler(space, request.seed(), tpe.startupTrials(), tpe.candidates());
        }
        return new GridSampler(space);
    }

    private static HyperbandSampler hyperband(StudyRequest request, SamplerSpec.Hyperband asked, int epochs) {
        return new HyperbandSampler(request.searchSpace(), request.seed(), asked.eta(), asked.minimumEpochs(), epochs);
    }

    /** Epochs of a trial that is trained to its end: the same for all where the sampler has rungs. */
    public int wholeEpochs(StudyRequest request) {
        return wholeEpochs(specs.spec(request, first(request.searchSpace()), 0));
    }

    public static int wholeEpochs(ExperimentSpec spec) {
        Integer epochs = spec.training().epochs();
        return epochs != null
                ? epochs
                : (int) ((spec.totalIterations() + spec.iterationsPerEpoch() - 1) / spec.iterationsPerEpoch());
    }

    static Point first(SearchSpace space) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        space.axes()
                .forEach((pointer, axis) -> values.put(
                        pointer, axis instanceof Choice choice ? choice.values().get(0) : ((Interval) axis).at(0)));
        return new Point(values);
    }

    /** A grid and Hyperband know by themselves how many trials they want. */
    StudyRequest withDefaultBudget(StudyRequest request, ExperimentSpec first) {
        Budget budget = request.budget();
        if (budget.trials() != null) {
            return request;
        }
        if (request.sampler() instanceof SamplerSpec.Grid) {
            return request.withBudget(
                    budget.withTrials((int) request.searchSpace().gridSize()));
        }
        return request.sampler() instanceof SamplerSpec.Hyperband asked
                ? request.withBudget(budget.withTrials((int) Math.min(
                        Integer.MAX_VALUE,
                        hyperband(request, asked, wholeEpochs(first)).trialsOfOnePass())))
                : request;
    }
}
