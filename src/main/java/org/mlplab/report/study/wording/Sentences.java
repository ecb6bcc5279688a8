package org.mlplab.report.study.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mlplab.study.Objective;
import org.mlplab.study.Pruning;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StudyRequest;

/** Parts of a study in plain words. */
public final class Sentences {

    private static final int MOST_NAMED = 10;

    private Sentences() {}

    public static String objective(Objective objective) {
        return objective == Objective.VALIDATION_ACCURACY ? "validation accuracy" : "validation loss";
    }

    public static String goal(Objective objective) {
        return (objective == Objective.VALIDATION_ACCURACY ? "the highest " : "the lowest ") + objective(objective);
    }

    public static String sampler(StudyRequest request) {
        String seed = "; seed %d".formatted(request.seed());
        SamplerSpec sampler = request.sampler();
        if (sampler instanceof SamplerSpec.Grid) {
            return "Grid: every combination of the values, in order";
        }
        if (sampler instanceof SamplerSpec.Random) {
            return "Random search: points drawn independently of each other, none twice" + seed;
        }
        if (sampler instanceof SamplerSpec.Asha asha) {
            return "ASHA, asynchronous successive halving (Li et al. 2020): first rung after %s, the best 1/%d of a rung go on%s"
                    .formatted(Numbers.count(asha.minimumEpochs(), "epoch"), asha.eta(), seed);
        }
        if (sampler instanceof SamplerSpec.Hyperband hyperband) {
            return "Hyperband (Li et al. 2018): brackets of successive halving from %s on, the best 1/%d of a rung go on%s"
                    .formatted(Numbers.count(hyperband.minimumEpochs(), "epoch"), hyperband.eta(), seed);
        }
        SamplerSpec.Tpe tpe = (SamplerSpec.Tpe) sampler;
        return "TPE, tree-structured Parzen estimator (Bergstra et al. 2011): %s first, then the best of %s each%s"
                .formatted(
                        Numbers.count(tpe.startupTrials(), "random point"),
                        Numbers.count(tpe.candidates(), "candidate"),
                        seed);
    }

    public static String pruning(Pruning pruning) {
        String lost = pruning.lostTo().isEmpty() ? "" : ", lost to " + some(pruning.lostTo());
        return "rung %d, epoch %d: %s, rank %d of %d%s"
                .formatted(
                        pruning.rung(),
                        pruning.epoch(),
                        Numbers.score(pruning.value()),
                        pruning.rank(),
                        pruning.of(),
                        lost);
    }

    private static String some(List<Integer> numbers) {
        String named = numbers.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = numbers.size() - MOST_NAMED;
        return more > 0 ? named + " and %d more".formatted(more) : named;
    }

    /** A constant in words: {@code DEAD_UNITS} is dead units. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As the start of a sentence. */
    public static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
