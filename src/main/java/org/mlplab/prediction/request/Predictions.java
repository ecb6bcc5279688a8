package org.mlplab.prediction.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.dataset.Examples;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.prediction.Places;
import org.mlplab.prediction.network.InputLayout;
import org.mlplab.prediction.network.TrainedNetwork;
import org.mlplab.prediction.network.TrainedNetworks;
import org.springframework.stereotype.Component;

/** Asks trained networks about examples. As many requests are at work at once as there are cores; some more wait. */
@Component
public class Predictions {

    private static final int WAITING = 64;

    private final TrainedNetworks networks;
    private final Places places = new Places(Runtime.getRuntime().availableProcessors(), WAITING);

    Predictions(TrainedNetworks networks) {
        this.networks = networks;
    }

    /**
     * What an experiment's network reads, and the names of the classes that it tells.
     *
     * @param classNames by label
     */
    public record Interface(ExperimentView experiment, InputLayout layout, List<String> classNames) {}

    /**
     * Reads the network where it is not in memory.
     *
     * @throws org.mlplab.prediction.network.NoTrainedNetworkException if the experiment has none
     * @throws org.mlplab.prediction.PredictionsBusyException if too many wait
     */
    public Interface of(long experimentId) {
        ExperimentView experiment = networks.trained(experimentId);
        return places.work(() ->
                networks.use(experiment, network -> new Interface(experiment, network.layout(), network.classNames())));
    }

    /**
     * Of each example, the most probable classes first, of equals the one with the smallest label.
     *
     * @param top how many classes of each
     * @throws InvalidExamplesException if they cannot be read
     * @throws org.mlplab.prediction.PredictionsBusyException if too many wait
     */
    public List<List<ClassProbability>> predict(Interface asked, SentExamples sent, int top) {
        return places.work(() -> {
            Examples examples = sent.examples(asked.layout());
            return networks.use(asked.experiment(), network -> predict(network, examples, top));
        });
    }

    private static List<List<ClassProbability>> predict(TrainedNetwork network, Examples examples, int top) {
        List<List<ClassProbability>> predictions = new ArrayList<>(examples.size());
        network.predictor()
                .predict(examples, (row, predicted, probabilities) -> predictions.add(best(probabilities, top)));
        return predictions;
    }

    private static List<ClassProbability> best(double[] probabilities, int top) {
        ClassProbability[] all = IntStream.range(0, probabilities.length)
                .mapToObj(label -> new ClassProbability(label, probabilities[label]))
                .toArray(ClassProbability[]::new);
        Arrays.sort(
                all,
                Comparator.comparingDouble(ClassProbability::probability)
                        .reversed()
                        .thenComparingInt(ClassProbability::label));
        return List.of(Arrays.copyOf(all, Math.min(top, all.length)));
    }
}
