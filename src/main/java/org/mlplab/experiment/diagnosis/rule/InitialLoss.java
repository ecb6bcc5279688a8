package org.mlplab.experiment.diagnosis.rule;

import java.util.stream.Stream;
import org.mlplab.experiment.diagnosis.DiagnosisRule;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.springframework.stereotype.Component;

/**
 * The untrained network's data loss is above twice ln K, or below half of it.
 *
 * <p>A network that knows nothing gives each of K classes about 1/K. He's initialisation on scaled inputs starts at 1.0
 * to 1.5 times ln K, small weights at ln K.
 */
@Component
class InitialLoss implements DiagnosisRule {

    static final double TOO_HIGH = 2;
    static final double TOO_LOW = 0.5;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        double loss = evidence.initial().loss();
        double evenOdds = evidence.evenOddsLoss();
        if (loss >= TOO_LOW * evenOdds && loss <= TOO_HIGH * evenOdds) {
            return Stream.empty();
        }
        String text = Double.isFinite(loss)
                ? Words.format(
                        "Before any training the loss is %.3g; a network that knows nothing yet has ln %d = %.3g.",
                        loss, evidence.classes(), evenOdds)
                : Words.format(
                        "Before any training the loss is not finite; a network that knows nothing yet has ln %d = %.3g.",
                        evidence.classes(), evenOdds);
        return Stream.of(Finding.of(
                        Code.INITIAL_LOSS_FAR_FROM_EVEN_ODDS,
                        Severity.WARNING,
                        text,
                        loss < evenOdds ? remedyForLow() : remedyForHigh())
                .with("initialLoss", loss)
                .with("evenOddsLoss", evenOdds)
                .atIteration(0));
    }

    private static String remedyForHigh() {
        return "Make the first outputs smaller: scale the inputs (preprocessing SCALE_MINUS_ONE_TO_ONE or STANDARDIZE),"
                + " or draw smaller weights (weightInit HE, or NORMAL with a smaller standardDeviation).";
    }

    private static String remedyForLow() {
        return "See whether the inputs hold the labels, or whether most validation examples are of one class.";
    }
}
