package org.mlplab.prediction.mistake;

import java.util.function.Supplier;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.prediction.Places;
import org.mlplab.prediction.PredictionProperties;
import org.mlplab.prediction.network.TrainedNetworks;
import org.springframework.stereotype.Component;

/** Looks for mistakes in the splits that trained networks may be held against. */
@Component
public class Mistakes {

    private static final int WAITING = 8;

    private final TrainedNetworks networks;
    private final MistakeCache cache;
    private final Places places = new Places(1, WAITING);

    Mistakes(TrainedNetworks networks, PredictionProperties properties) {
        this.networks = networks;
        this.cache = new MistakeCache(properties.mistakes().toBytes());
    }

    /**
     * A split and what the experiment's network makes of it.
     *
     * @param examples of the split
     */
    public record Seen(ExperimentView experiment, Dataset dataset, Examples examples, ClassifiedSplit classified) {}

    /**
     * What an experiment's network makes of a split.
     *
     * @throws TestSplitUnreadException if it is the test split, which the experiment has not read
     * @throws org.mlplab.prediction.PredictionsBusyException if it has to be predicted and too many wait for that
     */
    public Seen see(long experimentId, EvaluatedSplit split) {
        ExperimentView experiment = networks.trained(experimentId);
        if (split == EvaluatedSplit.TEST) {
            checkThatItWasRead(experiment);
        }
        Dataset dataset = networks.dataset(experiment);
        Examples examples = split.of(dataset, experiment.readSpec().dataset());
        var key = new MistakeCache.Key(experimentId, split);
        Supplier<ClassifiedSplit> inTurn =
                () -> places.work(() -> cache.find(key).orElseGet(() -> {
                    ClassifiedSplit classified = networks.use(
                            experiment,
                            network -> ClassifiedSplit.of(
                                    network.predictor(),
                                    examples,
                                    network.classNames().size()));
                    cache.put(key, classified);
                    return classified;
                }));
        return new Seen(experiment, dataset, examples, cache.find(key).orElseGet(inTurn));
    }

    private static void checkThatItWasRead(ExperimentView experiment) {
        if (experiment.studyId() != null) {
            throw TestSplitUnreadException.trial(experiment.id(), experiment.studyId());
        }
        if (experiment.test() == null) {
            throw TestSplitUnreadException.notEvaluated(experiment.id());
        }
    }
}
