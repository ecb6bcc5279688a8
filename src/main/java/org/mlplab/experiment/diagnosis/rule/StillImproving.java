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
 * The budget is used, and its last quarter of epochs, at least one, brought the lowest validation loss down by at least
 * 2 % and 0.005 ln K.
 */
@Component
class StillImproving implements DiagnosisRule {

    static final double FALLEN = 0.02;
    static final double LEAST_FALL = 0.005;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<EpochMetrics> epochs = evidence.epochs();
        if (evidence.ending() != Ending.BUDGET_USED || epochs.size() < 2) {
            return Stream.empty();
        }
        int late = Math.max(1, epochs.size() / 4);
        double before = lowest(epochs.subList(0, epochs.size() - late));
        double now = lowest(epochs.subList(epochs.size() - late, epochs.size()));
        double fall = before - now;
        return fall >= FALLEN * before && fall >= LEAST_FALL * evidence.evenOddsLoss()
                ? Stream.of(finding(
                        evidence,
                        evidence.lastEpoch().epoch()
                                - epochs.get(epochs.size() - late - 1).epoch(),
                        before,
                        now))
                : Stream.empty();
    }

    private static double lowest(List<EpochMetrics> epochs) {
        return epochs.stream().mapToDouble(EpochMetrics::validationLoss).min().orElseThrow();
    }

    private static Finding finding(Evidence evidence, int late, double before, double now) {
        return Finding.of(
                        Code.STILL_IMPROVING,
                        Severity.NOTE,
                        Words.format(
                                "The network was still getting better when its budget was used: in the last %s the"
                                        + " lowest validation loss fell from %.4g to %.4g.",
                                late == 1 ? "epoch" : late + " epochs", before, now),
                        "Train for longer: raise training.epochs or training.iterations, perhaps with"
                                + " training.earlyStopping to end in time.")
                .with("lateEpochs", late)
                .with("lowestValidationLossBefore", before)
                .with("lowestValidationLoss", now)
                .at(evidence.lastEpoch());
    }
}
