package org.mlplab.experiment.diagnosis.rule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlplab.experiment.diagnosis.DiagnosisRule;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.spec.Activation;
import org.mlplab.spec.HiddenLayer;
import org.springframework.stereotype.Component;

/**
 * At least a fifth of a hidden layer's ReLU units are above zero for none of the validation examples looked at (up to
 * 512; fewer than 50 are too few to tell). From nine tenths on it is serious.
 *
 * <p>Such a unit has no gradient, so for these examples it stays as it is.
 */
@Component
class DeadUnits implements DiagnosisRule {

    static final double MANY = 0.2;
    static final double NEARLY_ALL = 0.9;
    static final int FEWEST_EXAMPLES = 50;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<HiddenLayer> hidden = evidence.spec().network().hiddenLayers();
        if (evidence.layers().isEmpty()) {
            return Stream.empty();
        }
        return IntStream.range(0, hidden.size())
                .filter(i -> hidden.get(i).activation() == Activation.RELU)
                .filter(i -> evidence.layers().get(i).examples() >= FEWEST_EXAMPLES)
                .filter(i -> fraction(evidence.layers().get(i)) >= MANY)
                .mapToObj(i -> finding(evidence, i));
    }

    private static double fraction(LayerStatistics layer) {
        return (double) layer.silentUnits() / layer.units();
    }

    private static Finding finding(Evidence evidence, int index) {
        LayerStatistics layer = evidence.layers().get(index);
        return Finding.of(
                        Code.DEAD_UNITS,
                        fraction(layer) >= NEARLY_ALL ? Severity.SERIOUS : Severity.WARNING,
                        Words.format(
                                "After epoch %d, %d of the %d ReLU units of hidden layer %d (%s) are zero for every one"
                                        + " of %d validation examples: they pass nothing on and hardly learn any more.",
                                evidence.lastEpoch().epoch(),
                                layer.silentUnits(),
                                layer.units(),
                                index + 1,
                                Words.percent(fraction(layer)),
                                layer.examples()),
                        "Lower the learning rate, which may have thrown the biases far below zero; use weightInit HE;"
                                + " or give the layer an activation that never is quite flat, such as LEAKY_RELU.")
                .with("deadUnits", layer.silentUnits())
                .with("units", layer.units())
                .with("deadFraction", fraction(layer))
                .with("examples", layer.examples())
                .inLayer(index + 1)
                .at(evidence.lastEpoch());
    }
}
