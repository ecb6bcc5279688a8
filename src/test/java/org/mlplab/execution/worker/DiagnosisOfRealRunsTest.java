package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.experiment.diagnosis.Diagnosis;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Evidence.Ending;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.FirstLosses;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.diagnosis.Unfinished;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.Trainer;
import org.mlplab.training.TrainingObserver;
import org.mlplab.training.TrainingOutcome;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.IterationLosses;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Trainings that truly go wrong, each in its way, on noisy pictures of ten classes that differ in where they are bright. */
class DiagnosisOfRealRunsTest {

    private static final double BORING = 0.3;

    /** @param noise fraction of pixels that say nothing */
    private static Dataset pictures(double noise) {
        var random = new SplittableRandom(1);
        byte[] values = new byte[1797 * 64];
        byte[] labels = new byte[1797];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) random.nextInt(10);
            for (int j = 0; j < 64; j++) {
                boolean bright = j / 6 == labels[i] && random.nextDouble() >= noise;
                values[i * 64 + j] = (byte) Math.min(255, random.nextInt(200) + (bright ? 70 : 0));
            }
        }
        var all = new Examples(new InputShape(1, 8, 8), values, labels);
        List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        return new Dataset("digits", names, all.window(0, 1497), all.window(1497, 300), "");
    }

    private static final class Witness implements TrainingObserver {

        private @Nullable InitialState initial;
        private final List<EpochMetrics> epochs = new ArrayList<>();
        private List<LayerStatistics> layers = List.of();
        private double @Nullable [] first;
        private double[] unfinished = {};

        @Override
        public void trainingStarted(Evaluation untrained) {
            initial = Reports.initialState(untrained);
        }

        @Override
        public void iterationEnded(long iteration) {}

        @Override
        public void epochEnded(EpochResult result) {
            first = first == null ? result.losses().trainingLoss() : first;
            epochs.add(Reports.metrics(result));
            layers = Reports.layers(result.validation());
        }

        @Override
        public void diverged(IterationLosses losses) {
            unfinished = losses.trainingLoss();
        }

        @Override
        public boolean stopRequested() {
            return false;
        }

        Evidence evidence(ExperimentSpec spec, TrainingOutcome outcome) {
            double[] seen = first == null ? unfinished : first;
            return new Evidence(
                    spec,
                    Objects.requireNonNull(initial),
                    epochs,
                    FirstLosses.of(seen.length, DoubleStream.of(seen)),
                    unfinished.length == 0
                            ? Unfinished.NONE
                            : Unfinished.of(unfinished.length, unfinished[unfinished.length - 1]),
                    layers,
                    outcome instanceof TrainingOutcome.Diverged ? Ending.DIVERGED : Ending.BUDGET_USED);
        }
    }

    private static List<Finding> findings(double noise, String rest) {
        ExperimentSpec spec =
                Specs.of(("{'dataset': {'name': 'digits', 'preprocessing': 'SCALE_MINUS_ONE_TO_ONE'}, " + rest + "}"));
        var witness = new Witness();
        TrainingOutcome outcome = new Trainer().train(spec, pictures(noise), 1, null, witness);
        try (var rules = new AnnotationConfigApplicationContext()) {
            rules.register(Diagnosis.class);
            rules.scan("org.mlplab.experiment.diagnosis.rule");
            rules.refresh();
            return rules.getBean(Diagnosis.class).of(witness.evidence(spec, outcome));
        }
    }

    private static List<Code> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    @Test
    void healthyTrainingHasNoneBeyondThatItCouldGoOn() {
        List<Finding> findings = findings(
                BORING,
                "'network': {'hiddenLayers': [{'units': 30}]}, 'regularization': {'l2': 0.003}, 'training': {'epochs': 25, 'batchSize': 50}");
        assertThat(codes(findings)).isSubsetOf(Code.STILL_IMPROVING);
    }

    @Test
    void largeInputsStartFarFromEvenOdds() {
        List<Finding> findings = findings(
                BORING,
                "'network': {'hiddenLayers': [{'units': 30}], 'weightInit': {'type': 'NORMAL', 'standardDeviation': 3}}, 'training': {'epochs': 1}");
        assertThat(codes(findings)).contains(Code.INITIAL_LOSS_FAR_FROM_EVEN_ODDS);
    }

    @Test
    void tinyWeightsInADeepNetworkMakeActivationsVanish() {
        String deep = "'network': {'hiddenLayers': [{'units': 50}, {'units': 50}, {'units': 50}, {'units': 50}],"
                + " 'weightInit': %s}, 'regularization': {'weightDecay': 0.001}, 'training': {'epochs': 6}";
        List<Finding> findings = findings(BORING, deep.formatted("{'type': 'NORMAL', 'standardDeviation': 0.001}"));
        assertThat(codes(findings)).containsExactly(Code.VANISHING_ACTIVATIONS);
        assertThat(findings.get(0).layer()).isEqualTo(2);
        assertThat(codes(findings(BORING, deep.formatted("{'type': 'HE'}"))))
                .as("the cure cures")
                .doesNotContain(Code.VANISHING_ACTIVATIONS);
    }

    @Test
    void anEnormousRateDivergesAndKeepsWhatWasFinite() {
        List<Finding> findings = findings(
                BORING,
                "'network': {'hiddenLayers': [{'units': 50}, {'units': 50}]}, 'optimizer': {'type': 'SGD', 'learningRate': 100}, 'regularization': {'l2': 10}");
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo(Code.LEARNING_RATE_TOO_HIGH);
        assertThat(finding.evidence().get("lastFiniteTrainingLoss")).isNotNull();
        assertThat(finding.evidence().get("lastFiniteIteration")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aRateThatIsTooHighLeapsAndKillsUnits() {
        List<Finding> findings = findings(
                BORING,
                "'network': {'hiddenLayers': [{'units': 50}, {'units': 50}]}, 'optimizer': {'type': 'SGD', 'learningRate': 10}, 'training': {'epochs': 5}");
        assertThat(codes(findings)).contains(Code.LEARNING_RATE_TOO_HIGH, Code.DEAD_UNITS);
    }

    @Test
    void aRateThatIsTooLowHardlyMoves() {
        for (String rate : List.of("1e-6", "0.003")) {
            assertThat(codes(findings(
                            BORING,
                            "'network': {'hiddenLayers': [{'units': 30}]}, 'optimizer': {'type': 'SGD', 'learningRate': "
                                    + rate + "}, 'training': {'epochs': 6, 'batchSize': 100}")))
                    .as(rate)
                    .contains(Code.LEARNING_RATE_TOO_LOW);
        }
    }

    @Test
    void noiseIsLearnedByHeart() {
        assertThat(
                        codes(
                                findings(
                                        0.7,
                                        "'network': {'hiddenLayers': [{'units': 200}]}, 'optimizer': {'learningRate': 0.005}, 'training': {'epochs': 25, 'batchSize': 50}")))
                .contains(Code.OVERFITTING);
    }

    @Test
    void aNetworkHeldBackDoesNotEvenLearnItsTrainingSplit() {
        assertThat(
                        codes(
                                findings(
                                        0.7,
                                        "'network': {'hiddenLayers': [{'units': 30}]}, 'regularization': {'l2': 0.05}, 'optimizer': {'learningRate': 0.003}, 'training': {'epochs': 20, 'batchSize': 50}")))
                .contains(Code.UNDERFITTING);
    }

    @Test
    void aShortBudgetEndsTooSoon() {
        assertThat(codes(findings(
                        BORING,
                        "'network': {'hiddenLayers': [{'units': 30}]}, 'training': {'epochs': 4, 'batchSize': 50}")))
                .contains(Code.STILL_IMPROVING);
    }
}
