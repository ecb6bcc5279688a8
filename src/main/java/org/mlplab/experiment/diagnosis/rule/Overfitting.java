package org.mlplab.experiment.diagnosis.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mlplab.experiment.diagnosis.DiagnosisRule;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.springframework.stereotype.Component;

/**
 * Since the epoch with the lowest validation loss, three or more epochs before the end, the training loss has fallen,
 * while the validation loss of each of the last three epochs is more than 5 % and 0.01 ln K above that lowest.
 */
@Component
class Overfitting implements DiagnosisRule {

    static final int EPOCHS_SINCE = 3;
    static final double RISEN = 0.05;
    static final double LEAST_RISE = 0.01;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<EpochMetrics> epochs = evidence.epochs();
        if (epochs.size() <= EPOCHS_SINCE) {
            return Stream.empty();
        }
        EpochMetrics last = evidence.lastEpoch();
        EpochMetrics best = epochs.stream()
                .min(Comparator.comparing(EpochMetrics::validationLoss))
                .orElseThrow();
        double now = epochs.subList(epochs.size() - EPOCHS_SINCE, epochs.size()).stream()
                .mapToDouble(EpochMetrics::validationLoss)
                .min()
                .orElseThrow();
        double rise = now - best.validationLoss();
        boolean overfits = last.epoch() - best.epoch() >= EPOCHS_SINCE
                && last.trainingLoss() < best.trainingLoss()
                && rise > RISEN * best.validationLoss()
                && rise > LEAST_RISE * evidence.evenOddsLoss();
        return overfits ? Stream.of(finding(best, last, now)) : Stream.empty();
    }

    private static Finding finding(EpochMetrics best, EpochMetrics last, double now) {
        return Finding.of(
                        Code.OVERFITTING,
                        Severity.WARNING,
                        Words.format(
                                "From epoch %d on the network learns the training split by heart: since epoch %d the"
                                        + " training loss fell from %.3g to %.3g, while the validation loss rose from"
                                        + " %.3g to %.3g at least.",
                                best.epoch() + 1,
                                best.epoch(),
                                best.trainingLoss(),
                                last.trainingLoss(),
                                best.validationLoss(),
                                now),
                        "Keep the parameters of the best epoch (training.selection BEST_VALIDATION) or stop early"
                                + " (training.earlyStopping); against the cause help a larger regularization.l2 or"
                                + " weightDecay, dropout, fewer units, augmentation or more examples.")
                .with("bestEpoch", best.epoch())
                .with("bestValidationLoss", best.validationLoss())
                .with("validationLoss", now)
                .with("bestEpochTrainingLoss", best.trainingLoss())
                .with("trainingLoss", last.trainingLoss())
                .inEpoch(best.epoch() + 1);
    }
}
