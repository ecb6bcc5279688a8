package org.mlplab.experiment.diagnosis.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Evidence.Ending;
import org.mlplab.experiment.diagnosis.FirstLosses;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.diagnosis.Unfinished;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.spec.document.Specs;

/** Evidence of ten classes and two hidden ReLU layers in which nothing is wrong, to be spoilt. */
final class EvidenceOf {

    static final double EVEN_ODDS = Math.log(10);

    double initialLoss = EVEN_ODDS;
    double[] deviations = {1, 1, 1};
    double[] trainingLosses = {};
    double[] validationLosses = {};
    double trainingAccuracy = 0.9;
    double validationAccuracy = 0.9;
    double[] firstLosses = {};
    Unfinished unfinished = Unfinished.NONE;
    List<LayerStatistics> layers = List.of();
    Ending ending = Ending.BUDGET_USED;

    /** Epochs whose validation loss is their training loss. */
    EvidenceOf epochs(double... losses) {
        trainingLosses = losses;
        validationLosses = losses;
        return this;
    }

    Evidence evidence() {
        List<EpochMetrics> epochs = new ArrayList<>();
        for (int i = 0; i < trainingLosses.length; i++) {
            epochs.add(new EpochMetrics(
                    i + 1,
                    (i + 1) * 4L,
                    trainingLosses[i],
                    trainingLosses[i],
                    trainingAccuracy,
                    validationLosses[i],
                    validationAccuracy,
                    0.01,
                    1,
                    1,
                    null,
                    null));
        }
        List<LayerStatistics> untrained = IntStream.range(0, deviations.length)
                .mapToObj(i -> new LayerStatistics(i == deviations.length - 1 ? 10 : 50, 100, deviations[i], 0))
                .toList();
        return new Evidence(
                Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 50}, {'units': 50}]},"
                        + " 'optimizer': {'learningRate': 0.01}}"),
                new InitialState(initialLoss, untrained),
                epochs,
                FirstLosses.of(firstLosses.length, DoubleStream.of(firstLosses)),
                unfinished,
                layers,
                ending);
    }
}
