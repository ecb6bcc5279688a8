package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.LayerWeights;

class TrainerTest {

    private final Recorder recorder = new Recorder(Long.MAX_VALUE);

    private TrainingOutcome train(String rest, Recorder observer, int threads) {
        return new Trainer()
                .train(
                        Specs.of("{'dataset': {'name': 'digits'}, " + rest + "}"),
                        Stripes.DATASET,
                        threads,
                        null,
                        observer);
    }

    private TrainingOutcome train(String rest) {
        return train(rest, recorder, 1);
    }

    @Test
    void learnsAndTestsOnce() {
        TrainingOutcome outcome =
                train("'network': {'hiddenLayers': [{'units': 20}]}, 'optimizer': {'learningRate': 0.01},"
                        + " 'training': {'epochs': 15}");

        assertThat(outcome).isInstanceOfSatisfying(TrainingOutcome.Completed.class, completed -> {
            Evaluation test = Objects.requireNonNull(completed.test());
            assertThat(test.accuracy()).isGreaterThan(0.8);
            assertThat(test.examples()).isEqualTo(300);
        });
        assertThat(recorder.epochs())
                .extracting(EpochResult::epoch)
                .startsWith(1, 2, 3)
                .hasSize(15);
        // With He's initialisation the first guesses are not far from even odds: ln 10 = 2.30.
        assertThat(recorder.epochs().get(0).losses().trainingLoss()[0]).isBetween(2.0, 3.5);
        assertThat(recorder.epochs().get(14).trainingLoss())
                .isLessThan(recorder.epochs().get(0).trainingLoss());
    }

    @Test
    void showsTheFirstLayerAfterEachEpoch() {
        List<Boolean> lasts = new ArrayList<>();
        List<float[]> seen = new ArrayList<>();
        var outcome = new Trainer()
                .train(
                        Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]},"
                                + " 'training': {'epochs': 3}}"),
                        Stripes.DATASET,
                        2,
                        null,
                        new TrainingObserver() {
                            @Override
                            public void iterationEnded(long iteration) {}

                            @Override
                            public void epochEnded(EpochResult result) {}

                            @Override
                            public void epochEnded(EpochResult result, boolean last, LayerWeights firstLayer) {
                                lasts.add(last);
                                assertThat(firstLayer.units()).isEqualTo(5);
                                seen.add(firstLayer.weights(4));
                            }

                            @Override
                            public boolean stopRequested() {
                                return false;
                            }
                        });

        assertThat(lasts).containsExactly(false, false, true);
        assertThat(seen.get(0)).isNotEqualTo(seen.get(1));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Completed.class,
                        completed -> assertThat(seen.get(2))
                                .isEqualTo(Arrays.copyOf(completed.parameters().values(), 4 * 64)));
    }

    @Test
    void startsAtEvenOddsWithTinyWeightsAndNoHiddenLayer() {
        train("'network': {'hiddenLayers': [], 'weightInit': {'type': 'NORMAL', 'standardDeviation': 1e-6}},"
                + " 'training': {'iterations': 1}");

        assertThat(recorder.epochs().get(0).trainingLoss()).isCloseTo(Math.log(10), within(1e-4));
    }

    @Test
    void reportsThePenaltyBesideTheDataLoss() {
        train(
                "'network': {'hiddenLayers': [{'units': 50}], 'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.1}},"
                        + " 'regularization': {'l2': 0.5}, 'training': {'iterations': 1}");

        EpochResult first = recorder.epochs().get(0);
        // λ times 64·50 + 50·10 weights of variance 0.01
        assertThat(first.regularizedTrainingLoss() - first.trainingLoss()).isCloseTo(0.5 * 3700 * 0.01, within(1.0));
    }

    @Test
    void repeatsItselfBitForBitOnOneThreadOrTwo() {
        String spec = "'network': {'hiddenLayers': [{'units': 20, 'dropoutRate': 0.3}]}, 'training': {'epochs': 3},"
                + " 'seed': 5";
        train(spec);
        var again = new Recorder(Long.MAX_VALUE);
        train(spec, again, 2);

        for (int i = 0; i < 3; i++) {
            assertThat(again.epochs().get(i).losses().trainingLoss())
                    .containsExactly(recorder.epochs().get(i).losses().trainingLoss());
            assertThat(again.epochs().get(i).validation().loss())
                    .isEqualTo(recorder.epochs().get(i).validation().loss());
        }
    }

    @Test
    void stopsWhenAsked() {
        var impatient = new Recorder(10);

        TrainingOutcome outcome = train("'network': {'hiddenLayers': []}, 'training': {'epochs': 1000}", impatient, 1);

        assertThat(outcome).isInstanceOf(TrainingOutcome.Stopped.class);
        assertThat(impatient.iterations()).isEqualTo(10);
    }

    @Test
    void divergesInWords() {
        TrainingOutcome outcome = train("'network': {'hiddenLayers': [{'units': 50}, {'units': 50}]},"
                + " 'optimizer': {'type': 'SGD', 'learningRate': 100}, 'regularization': {'l2': 10}");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Diverged.class,
                        diverged -> assertThat(diverged.reason()).contains("no longer finite at iteration"));
    }

    @Test
    void stopsEarlyWhenValidationNoLongerImproves() {
        TrainingOutcome outcome = train("'network': {'hiddenLayers': [{'units': 100}]},"
                + " 'optimizer': {'learningRate': 0.02},"
                + " 'training': {'epochs': 500, 'earlyStopping': {'patience': 4}}");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Completed.class,
                        completed -> assertThat(completed.reason())
                                .contains("validationLoss has not improved for 4 epochs"));
        int last = recorder.epochs().size();
        EpochResult best = recorder.epochs().stream()
                .min(Comparator.comparing(e -> e.validation().loss()))
                .orElseThrow();
        assertThat(last).isLessThan(500).isEqualTo(best.epoch() + 4);
    }

    @Test
    void testsTheParametersOfTheBestEpochWhereAsked() {
        String spec = "'network': {'hiddenLayers': [{'units': 30}]}, 'optimizer': {'type': 'SGD', 'learningRate': 0.5},"
                + " 'training': {'batchSize': 20, 'selection': 'BEST_VALIDATION', ";
        var whole = (TrainingOutcome.Completed) train(spec + "'epochs': 12}");
        int best = recorder.epochs().stream()
                .max(Comparator.comparing((EpochResult e) -> e.validation().accuracy())
                        .thenComparing(EpochResult::epoch, Comparator.reverseOrder()))
                .orElseThrow()
                .epoch();
        var upToTheBest = (TrainingOutcome.Completed) train(spec + "'epochs': " + best + "}");

        assertThat(best).isLessThan(12);
        assertThat(Objects.requireNonNull(whole.test()).loss())
                .isEqualTo(Objects.requireNonNull(upToTheBest.test()).loss());
    }

    @Test
    void leavesTheTestSplitAloneWhereAsked() {
        var outcome = (TrainingOutcome.Completed)
                train("'network': {'hiddenLayers': []}, 'training': {'epochs': 1, 'evaluateTest': false}");

        assertThat(outcome.test()).isNull();
    }
}
