package org.mlplab.experiment.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.mlplab.experiment.diagnosis.DiagnosisRule;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Evidence.Ending;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.springframework.stereotype.Component;

/**
 * Training has ended after five or more epochs, the training loss changed by less than 2 % in the last third of them, and
 * yet the network is less than half way from guessing to knowing the training split, (accuracy − 1/K) / (1 − 1/K) &lt;
 * 0.5, and no more than 0.05 better there than on the validation split.
 */
@Component
class Underfitting implements DiagnosisRule {

    static final int FEWEST_EPOCHS = 5;
    static final double LEVEL = 0.02;
    static final double HALF_WAY = 0.5;
    static final double GAP = 0.05;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<EpochMetrics> epochs = evidence.epochs();
        boolean ended = evidence.ending() == Ending.BUDGET_USED || evidence.ending() == Ending.STOPPED_EARLY;
        if (!ended || epochs.size() < FEWEST_EPOCHS) {
            return Stream.empty();
        }
        EpochMetrics last = evidence.lastEpoch();
        double before = epochs.get(epochs.size() - 1 - epochs.size() / 3).trainingLoss();
        double guessing = 1.0 / evidence.classes();
        double learned = (last.trainingAccuracy() - guessing) / (1 - guessing);
        boolean underfits = Math.abs(before - last.trainingLoss()) < LEVEL * before
                && learned < HALF_WAY
                && last.trainingAccuracy() - last.validationAccuracy() <= GAP;
        return underfits ? Stream.of(finding(evidence, last, before)) : Stream.empty();
    }

    private static Finding finding(Evidence evidence, EpochMetrics last, double before) {
        return Finding.of(
                        Code.UNDERFITTING,
                        Severity.WARNING,
                        Words.format(
                                "The network does not even learn the training split: its accuracy there is %.3f, on the"
                                        + " validation split %.3f, and the training loss has levelled off at %.3g.",
                                last.trainingAccuracy(), last.validationAccuracy(), last.trainingLoss()),
                        "Give the network more units or layers, or hold it back less: a smaller regularization.l2 or"
                                + " weightDecay, less dropout, a learning rate that decays later.")
                .with("trainingAccuracy", last.trainingAccuracy())
                .with("validationAccuracy", last.validationAccuracy())
                .with("trainingLossAThirdBefore", before)
                .with("trainingLoss", last.trainingLoss())
                .with("guessingAccuracy", 1.0 / evidence.classes())
                .at(last);
    }
}
