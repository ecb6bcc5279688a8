package org.mlplab.experiment.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.experiment.diagnosis.Evidence.Ending;
import org.mlplab.experiment.diagnosis.Finding;

/** Too well, too badly or not long enough: just this and just that side of the thresholds. */
class FitRulesTest {

    private final EvidenceOf shown = new EvidenceOf();

    @ParameterizedTest
    @CsvSource({"1.06, 0.4, true", "1.04, 0.4, false", "1.06, 0.61, false"})
    void overfitsWhereValidationLossTurnsUpWhileTrainingLossFalls(double after, double training, boolean found) {
        shown.trainingLosses = new double[] {0.8, 0.6, 0.5, 0.45, training};
        shown.validationLosses = new double[] {1.1, 1, after, after, after};
        var findings = new Overfitting().check(shown.evidence()).toList();
        assertThat(findings).extracting(Finding::epoch).isEqualTo(found ? java.util.List.of(3) : java.util.List.of());
    }

    @Test
    void overfittingIsNotToldBeforeThreeEpochs() {
        shown.trainingLosses = new double[] {0.9, 0.8, 0.6, 0.5, 0.4};
        shown.validationLosses = new double[] {1.3, 1.2, 1, 1.5, 1.5};
        assertThat(new Overfitting().check(shown.evidence())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.68, 0.54, 0.50, BUDGET_USED, true",
        "1.60, 0.54, 0.50, BUDGET_USED, false",
        "1.68, 0.56, 0.52, BUDGET_USED, false",
        "1.68, 0.54, 0.48, BUDGET_USED, false",
        "1.68, 0.54, 0.50, TRAINING, false"
    })
    void underfitsWhereALevelLossGoesWithPoorAccuracy(
            double last, double training, double validation, Ending ending, boolean found) {
        shown.epochs(2, 1.9, 1.8, 1.7, 1.69, last);
        shown.trainingAccuracy = training;
        shown.validationAccuracy = validation;
        shown.ending = ending;
        assertThat(new Underfitting().check(shown.evidence())).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0.97, BUDGET_USED, true", "0.99, BUDGET_USED, false", "0.97, STOPPED_EARLY, false"})
    void stillImprovesWhereTheLastQuarterBroughtTheLossDown(double last, Ending ending, boolean found) {
        shown.epochs(2, 1.5, 1, 1.2, 1.1, 1.05, 1.02, last);
        shown.ending = ending;
        assertThat(new StillImproving().check(shown.evidence())).hasSize(found ? 1 : 0);
    }
}
