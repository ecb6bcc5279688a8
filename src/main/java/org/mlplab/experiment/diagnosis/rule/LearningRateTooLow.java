package org.mlplab.experiment.diagnosis.rule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlplab.experiment.diagnosis.DiagnosisRule;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.springframework.stereotype.Component;

/**
 * The last epoch's training loss is above three quarters of ln K, and either
 *
 * <ul>
 *   <li>in three or more epochs it has changed by 0.5 % or less, or
 *   <li>in four or more it fell along a straight line: in at least four fifths of the changes from one epoch to the next,
 *       and in the later half of them half to twice as fast as in the earlier. A good rate falls quickly at first and
 *       then levels off.
 * </ul>
 */
@Component
class LearningRateTooLow implements DiagnosisRule {

    static final double HARDLY_LEARNED = 0.75;
    static final int FEWEST_EPOCHS_STILL = 3;
    static final double STILL = 0.005;
    static final int FEWEST_EPOCHS_LINEAR = 4;
    static final double MOSTLY = 0.8;
    static final double LEAST_LATE_TO_EARLY = 0.5;
    static final double MOST_LATE_TO_EARLY = 2;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        double[] losses = evidence.epochs().stream()
                .mapToDouble(EpochMetrics::trainingLoss)
                .toArray();
        int last = losses.length - 1;
        if (losses.length < FEWEST_EPOCHS_STILL || losses[last] <= HARDLY_LEARNED * evidence.evenOddsLoss()) {
            return Stream.empty();
        }
        if (Math.abs(losses[0] - losses[last]) <= STILL * losses[0]) {
            return Stream.of(finding(evidence, "The training loss hardly moves"));
        }
        return isLinear(losses)
                ? Stream.of(finding(evidence, "The training loss falls steadily but slowly"))
                : Stream.empty();
    }

    private static boolean isLinear(double[] losses) {
        int last = losses.length - 1;
        if (losses.length < FEWEST_EPOCHS_LINEAR) {
            return false;
        }
        long falls = IntStream.rangeClosed(1, last)
                .filter(i -> losses[i] < losses[i - 1])
                .count();
        int middle = last / 2;
        double early = (losses[0] - losses[middle]) / middle;
        double late = (losses[middle] - losses[last]) / (last - middle);
        return falls >= MOSTLY * last
                && early > 0
                && late >= LEAST_LATE_TO_EARLY * early
                && late <= MOST_LATE_TO_EARLY * early;
    }

    private static Finding finding(Evidence evidence, String what) {
        List<EpochMetrics> epochs = evidence.epochs();
        double first = epochs.get(0).trainingLoss();
        EpochMetrics last = evidence.lastEpoch();
        double rate = evidence.spec().optimizer().learningRate();
        return Finding.of(
                        Code.LEARNING_RATE_TOO_LOW,
                        Severity.WARNING,
                        Words.format(
                                "%s: %.4g in the first epoch, %.4g in epoch %d, with a learning rate of %.3g.",
                                what, first, last.trainingLoss(), last.epoch(), rate),
                        "Raise the learning rate three- to tenfold, as long as the loss does not rise; or let a decaying"
                                + " schedule decay more slowly.")
                .with("learningRate", rate)
                .with("firstTrainingLoss", first)
                .with("trainingLoss", last.trainingLoss())
                .with("fallPerEpoch", (first - last.trainingLoss()) / (last.epoch() - 1))
                .at(last);
    }
}
