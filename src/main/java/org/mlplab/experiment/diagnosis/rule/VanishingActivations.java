package org.mlplab.experiment.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlplab.experiment.diagnosis.DiagnosisRule;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.springframework.stereotype.Component;

/**
 * The training loss of every epoch is within 1 % of ln K, and at the start at least two layers one after the other have
 * activations of less than a quarter of the standard deviation of the layer before.
 *
 * <p>With weights of standard deviation σ and n units, a ReLU layer passes on about σ√(n/2) of it: 1 with He's
 * initialisation (He et al., 2015), 0.011 with N(0, 0.001) and 250 units. Gradients shrink alike on their way back.
 */
@Component
class VanishingActivations implements DiagnosisRule {

    static final double STUCK_WITHIN = 0.01;
    static final double SHRINKS_BELOW = 0.25;
    static final int SHRINKING_LAYERS = 2;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<LayerStatistics> layers = evidence.initial().layers();
        int[] shrinking = IntStream.range(1, layers.size())
                .filter(i -> layers.get(i).standardDeviation()
                        < SHRINKS_BELOW * layers.get(i - 1).standardDeviation())
                .toArray();
        if (!isStuck(evidence) || !followEachOther(shrinking)) {
            return Stream.empty();
        }
        return Stream.of(finding(evidence, layers, shrinking[0]));
    }

    private static boolean isStuck(Evidence evidence) {
        double evenOdds = evidence.evenOddsLoss();
        return !evidence.epochs().isEmpty()
                && evidence.epochs().stream()
                        .mapToDouble(EpochMetrics::trainingLoss)
                        .allMatch(loss -> Math.abs(loss - evenOdds) <= STUCK_WITHIN * evenOdds);
    }

    private static boolean followEachOther(int[] layers) {
        return IntStream.rangeClosed(0, layers.length - SHRINKING_LAYERS)
                .anyMatch(i -> layers[i + SHRINKING_LAYERS - 1] - layers[i] == SHRINKING_LAYERS - 1);
    }

    private static Finding finding(Evidence evidence, List<LayerStatistics> layers, int first) {
        EpochMetrics last = evidence.lastEpoch();
        String deviations = IntStream.range(0, layers.size())
                .mapToObj(i -> Words.format("%.2g in %s", layers.get(i).standardDeviation(), name(i, layers)))
                .collect(Collectors.joining(", "));
        int inputs = layers.get(first - 1).units();
        Finding finding = Finding.of(
                        Code.VANISHING_ACTIVATIONS,
                        Severity.SERIOUS,
                        Words.format(
                                "The training loss stays at ln %d = %.3f (%.4f in epoch %d). From %s on, the untrained"
                                        + " network's activations shrink layer by layer, their standard deviation being"
                                        + " %s: hardly anything of the input reaches the output, and hardly any"
                                        + " gradient comes back.",
                                evidence.classes(),
                                evidence.evenOddsLoss(),
                                last.trainingLoss(),
                                last.epoch(),
                                name(first, layers),
                                deviations),
                        Words.format(
                                "Use He's initialisation, weightInit {\"type\": \"HE\"}: it draws weights with a standard"
                                        + " deviation of √(2 / inputs of the layer), √(2 / %d) = %.3g in %s, which keeps"
                                        + " the activations' size.",
                                inputs, Math.sqrt(2.0 / inputs), name(first, layers)))
                .with("evenOddsLoss", evidence.evenOddsLoss())
                .with("trainingLoss", last.trainingLoss());
        for (int i = 0; i < layers.size(); i++) {
            String name = i == layers.size() - 1 ? "outputLayer" : "hiddenLayer" + (i + 1);
            finding = finding.with(name + "StandardDeviation", layers.get(i).standardDeviation());
        }
        return finding.inLayer(first + 1).at(last);
    }

    private static String name(int index, List<LayerStatistics> layers) {
        return index == layers.size() - 1 ? "the output layer" : "hidden layer " + (index + 1);
    }
}
