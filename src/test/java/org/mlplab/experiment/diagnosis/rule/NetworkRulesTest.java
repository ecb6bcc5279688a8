package org.mlplab.experiment.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.diagnosis.LayerStatistics;

/** What is wrong with the network itself, just on either side of the thresholds. */
class NetworkRulesTest {

    private final EvidenceOf shown = new EvidenceOf();

    @ParameterizedTest
    @CsvSource({"1.99, false", "2.01, true", "0.51, false", "0.49, true", "NaN, true", "Infinity, true"})
    void initialLossIsBetweenHalfAndTwiceEvenOdds(double timesEvenOdds, boolean found) {
        shown.initialLoss = timesEvenOdds * EvidenceOf.EVEN_ODDS;
        List<Finding> findings = new InitialLoss().check(shown.evidence()).toList();
        assertThat(findings).hasSize(found ? 1 : 0);
        if (Double.isNaN(timesEvenOdds)) {
            assertThat(findings.get(0).evidence()).containsEntry("initialLoss", null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.24, 0.05, 0.995, true",
        "1, 0.26, 0.05, 0.995, false",
        "1, 0.24, 0.07, 0.995, false",
        "1, 0.24, 0.05, 0.98, false"
    })
    void activationsVanishWhereTwoLayersShrinkToAQuarterAndTheLossIsStuck(
            double first, double second, double output, double lossToEvenOdds, boolean found) {
        shown.deviations = new double[] {first, second, output};
        shown.epochs(EvidenceOf.EVEN_ODDS, lossToEvenOdds * EvidenceOf.EVEN_ODDS);
        assertThat(new VanishingActivations().check(shown.evidence())).hasSize(found ? 1 : 0);
    }

    @Test
    void vanishingActivationsNameTheFirstLayerThatShrinksTheNumbersAndTheCure() {
        shown.deviations = new double[] {0.5, 0.3, 0.01, 0.0002};
        Finding finding = new VanishingActivations()
                .check(shown.epochs(2.3026).evidence())
                .toList()
                .get(0);
        assertThat(finding.layer()).isEqualTo(3);
        assertThat(finding.epoch()).isEqualTo(1);
        assertThat(finding.text()).contains("From hidden layer 3 on", "0.010 in hidden layer 3");
        assertThat(finding.evidence())
                .containsEntry("hiddenLayer2StandardDeviation", 0.3)
                .containsEntry("outputLayerStandardDeviation", 0.0002);
        assertThat(finding.remedy()).contains("\"HE\"", "√(2 / 50) = 0.200");
    }

    @ParameterizedTest
    @CsvSource({"9, 100, ", "10, 100, WARNING", "44, 100, WARNING", "45, 100, SERIOUS", "45, 49, "})
    void aFifthOfTheUnitsDeadIsMany(int silent, int examples, @org.jspecify.annotations.Nullable Severity severity) {
        shown.layers = List.of(
                new LayerStatistics(50, examples, 1, 0),
                new LayerStatistics(50, examples, 1, silent),
                new LayerStatistics(10, examples, 1, 10));
        List<Finding> findings =
                new DeadUnits().check(shown.epochs(1).evidence()).toList();
        assertThat(findings).extracting(Finding::severity).isEqualTo(severity == null ? List.of() : List.of(severity));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.layer()).isEqualTo(2));
    }
}
