package org.mlplab.execution.worker;

import java.util.List;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.weights.WeightSnapshot;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.result.IterationLosses;
import org.mlplab.training.result.LayerWeights;

/** Translates what training measures into the types that the experiment stores. */
public final class Reports {

    private Reports() {}

    static EpochMetrics metrics(EpochResult result) {
        return new EpochMetrics(
                result.epoch(),
                result.iteration(),
                result.trainingLoss(),
                result.regularizedTrainingLoss(),
                result.trainingAccuracy(),
                result.validation().loss(),
                result.validation().accuracy(),
                result.learningRate(),
                result.seconds(),
                result.samplesPerSecond(),
                result.trainingSeconds(),
                result.validationSeconds());
    }

    static WeightSnapshot snapshot(int epoch, LayerWeights layer) {
        return WeightSnapshot.of(
                epoch, layer.inputs(), layer.weights(WeightSnapshot.kept(layer.units(), layer.inputs())));
    }

    static TestResult test(Evaluation test) {
        return new TestResult(test.accuracy(), test.loss(), test.examples(), test.confusionMatrix());
    }

    static LossSeries losses(IterationLosses losses) {
        return new LossSeries(losses.trainingLoss(), losses.regularizedTrainingLoss());
    }

    static InitialState initialState(Evaluation untrained) {
        return new InitialState(untrained.loss(), layers(untrained));
    }

    static List<LayerStatistics> layers(Evaluation evaluation) {
        return evaluation.layers().stream()
                .map(layer -> new LayerStatistics(
                        layer.units(), layer.examples(), layer.standardDeviation(), layer.silentUnits()))
                .toList();
    }
}
