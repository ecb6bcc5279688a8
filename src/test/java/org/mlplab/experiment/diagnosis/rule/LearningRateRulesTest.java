package org.mlplab.experiment.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.experiment.diagnosis.Evidence.Ending;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.diagnosis.Unfinished;

/** Learning rates just this and just that side of the thresholds. */
class LearningRateRulesTest {

    private final EvidenceOf shown = new EvidenceOf();

    private boolean tooHigh() {
        return new LearningRateTooHigh().check(shown.evidence()).findAny().isPresent();
    }

    private boolean tooLow() {
        return new LearningRateTooLow().check(shown.evidence()).findAny().isPresent();
    }

    @Test
    void divergenceTellsTheLastFiniteLoss() {
        shown.epochs(2.2, 2.1);
        shown.unfinished = Unfinished.of(2, 700);
        shown.ending = Ending.DIVERGED;
        Finding finding =
                new LearningRateTooHigh().check(shown.evidence()).toList().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
        assertThat(finding.iteration()).isEqualTo(10);
        assertThat(finding.evidence())
                .containsEntry("lastFiniteTrainingLoss", 700.0)
                .containsEntry("lastFiniteIteration", 10.0)
                .containsEntry("learningRate", 0.01);
    }

    @Test
    void divergenceBeforeAnyUpdateIsNotTheLearningRates() {
        shown.ending = Ending.DIVERGED;
        assertThat(tooHigh()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.24, false", "1.26, true"})
    void lossRisesWhereTheMedianOfTheLastQuarterIsAboveTheStart(double times, boolean found) {
        double late = times * EvidenceOf.EVEN_ODDS;
        shown.firstLosses = new double[] {2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 1, late, 99};
        assertThat(tooHigh()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"1.76, 0.96, true", "1.74, 0.96, false", "1.76, 0.94, false"})
    void lossLeapsAndNothingIsLearnedSince(double leap, double now, boolean found) {
        shown.firstLosses = new double[] {2.3, leap * EvidenceOf.EVEN_ODDS, 2.4, 2.3, 2.3};
        shown.epochs(now * EvidenceOf.EVEN_ODDS);
        assertThat(tooHigh()).isEqualTo(found);
    }

    @Test
    void lossOscillatesWhereItRisesInAThirdOfTheChanges() {
        assertThat(shown.epochs(2, 1, 1.06, 0.9, 0.8, 0.85, 0.7).evidence().epochs())
                .hasSize(7);
        assertThat(tooHigh()).isTrue();
        shown.epochs(2, 1, 1.06, 0.9, 0.8, 0.83, 0.7);
        assertThat(tooHigh()).isFalse();
        shown.epochs(2, 1, 1.06, 0.9, 0.8, 0.85, 0.7, 0.6);
        assertThat(tooHigh()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2.288, true", "2.285, false"})
    void lossThatHardlyMovesIsOfARateThatIsTooLow(double last, boolean found) {
        shown.epochs(2.299, 2.3, last);
        assertThat(tooLow()).isEqualTo(found);
    }

    @Test
    void lossThatFallsOnAStraightLineIsOfARateThatIsTooLow() {
        shown.epochs(2.3, 2.2, 2.1, 2.0, 1.9);
        assertThat(tooLow()).isTrue();
        shown.epochs(2.3, 2.1, 1.9, 1.85, 1.81);
        assertThat(tooLow()).as("levels off").isFalse();
        shown.epochs(2.3, 2.29, 2.28, 2.0, 1.8);
        assertThat(tooLow()).as("has only begun").isFalse();
        shown.epochs(2.2, 2.1, 2.2, 2.0, 1.9);
        assertThat(tooLow()).as("goes up and down").isFalse();
        shown.epochs(2.3, 2.15, 2.0, 1.85, 1.7);
        assertThat(tooLow()).as("below three quarters of ln 10").isFalse();
    }
}
