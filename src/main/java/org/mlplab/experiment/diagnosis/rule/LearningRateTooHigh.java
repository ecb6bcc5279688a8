package org.mlplab.experiment.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlplab.experiment.diagnosis.DiagnosisRule;
import org.mlplab.experiment.diagnosis.Evidence;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.diagnosis.Finding.Code;
import org.mlplab.experiment.diagnosis.Finding.Severity;
import org.mlplab.experiment.diagnosis.Unfinished;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.springframework.stereotype.Component;

/**
 * The first of these that holds:
 *
 * <ul>
 *   <li>training diverged, from a finite loss;
 *   <li>the median training loss of the first epoch's last quarter is above 1.25 times the start, which is the untrained
 *       network's loss or ln K, whichever is larger;
 *   <li>a minibatch of the first epoch had a loss above 1.75 times that, and the last epoch's is not 5 % below ln K: one
 *       leap too far, from where nothing is learned;
 *   <li>in at least a third of five or more changes from one epoch to the next, and at least twice, the training loss
 *       rose by more than 5 % and 0.02 ln K.
 * </ul>
 */
@Component
class LearningRateTooHigh implements DiagnosisRule {

    static final double RISEN = 1.25;
    static final double LEAPT = 1.75;
    static final double LEARNED = 0.95;
    static final int FEWEST_CHANGES = 5;
    static final double OFTEN = 1 / 3.0;
    static final int FEWEST_RISES = 2;
    static final double RISE = 0.05;
    static final double LEAST_RISE = 0.02;

    private static final String REMEDY =
            "Lower the learning rate to a tenth and go up again from there; a WARM_UP schedule or smaller initial weights"
                    + " also bear a higher one.";

    @Override
    public Stream<Finding> check(Evidence evidence) {
        return Stream.<Function<Evidence, Optional<Finding>>>of(
                        LearningRateTooHigh::diverged,
                        LearningRateTooHigh::risen,
                        LearningRateTooHigh::leapt,
                        LearningRateTooHigh::oscillating)
                .map(check -> check.apply(evidence))
                .flatMap(Optional::stream)
                .limit(1);
    }

    private static Optional<Finding> diverged(Evidence evidence) {
        Unfinished unfinished = evidence.unfinished();
        boolean nothing = unfinished.iterations() == 0 && evidence.epochs().isEmpty();
        if (evidence.ending() != Evidence.Ending.DIVERGED
                || nothing
                || !Double.isFinite(evidence.initial().loss())) {
            return Optional.empty();
        }
        long before = evidence.epochs().isEmpty() ? 0 : evidence.lastEpoch().iteration();
        long iteration = before + unfinished.iterations();
        double loss = unfinished.iterations() == 0 ? evidence.lastEpoch().trainingLoss() : unfinished.lastLoss();
        return Optional.of(finding(
                        evidence,
                        Severity.SERIOUS,
                        Words.format(
                                "Training diverged: with a learning rate of %.3g the loss, %.3g before training, was"
                                        + " last finite at iteration %d, where it was %.3g.",
                                rate(evidence), evidence.initial().loss(), iteration, loss))
                .with("lastFiniteTrainingLoss", loss)
                .with("lastFiniteIteration", iteration)
                .atIteration(iteration));
    }

    private static Optional<Finding> risen(Evidence evidence) {
        double median = evidence.firstLosses().lateMedian();
        if (!(median > RISEN * start(evidence))) {
            return Optional.empty();
        }
        return Optional.of(finding(
                        evidence,
                        Severity.WARNING,
                        Words.format(
                                "The loss rose: it was %.3g before training and is %.3g late in the first epoch.",
                                evidence.initial().loss(), median))
                .with("lateFirstEpochLoss", median)
                .atIteration(evidence.firstLosses().iterations()));
    }

    private static Optional<Finding> leapt(Evidence evidence) {
        double highest = evidence.firstLosses().highest();
        if (evidence.epochs().isEmpty()
                || !(highest > LEAPT * start(evidence))
                || evidence.lastEpoch().trainingLoss() < LEARNED * evidence.evenOddsLoss()) {
            return Optional.empty();
        }
        EpochMetrics last = evidence.lastEpoch();
        return Optional.of(finding(
                        evidence,
                        Severity.WARNING,
                        Words.format(
                                "The loss leapt from %.3g to %.3g in the first epoch, and nothing was learned since: it"
                                        + " is %.3g in epoch %d, and guessing has ln %d = %.3g.",
                                evidence.initial().loss(),
                                highest,
                                last.trainingLoss(),
                                last.epoch(),
                                evidence.classes(),
                                evidence.evenOddsLoss()))
                .with("highestFirstEpochLoss", highest)
                .with("trainingLoss", last.trainingLoss())
                .at(last));
    }

    private static Optional<Finding> oscillating(Evidence evidence) {
        List<EpochMetrics> epochs = evidence.epochs();
        int rises = 0;
        double largest = 0;
        EpochMetrics worst = null;
        for (int i = 1; i < epochs.size(); i++) {
            double before = epochs.get(i - 1).trainingLoss();
            double rise = epochs.get(i).trainingLoss() - before;
            if (rise > RISE * before && rise > LEAST_RISE * evidence.evenOddsLoss()) {
                rises++;
            }
            if (rise > largest) {
                largest = rise;
                worst = epochs.get(i);
            }
        }
        int changes = epochs.size() - 1;
        if (worst == null || changes < FEWEST_CHANGES || rises < FEWEST_RISES || rises < OFTEN * changes) {
            return Optional.empty();
        }
        return Optional.of(finding(
                        evidence,
                        Severity.WARNING,
                        Words.format(
                                "The training loss goes up and down: it rose in %d of %d epochs after the first%s, by up"
                                        + " to %.3g, in epoch %d.",
                                rises,
                                changes,
                                evidence.lastEpoch().epoch() > epochs.size() ? " that were looked at" : "",
                                largest,
                                worst.epoch()))
                .with("rises", rises)
                .with("changes", changes)
                .with("largestRise", largest)
                .at(worst));
    }

    private static double start(Evidence evidence) {
        return Math.max(evidence.initial().loss(), evidence.evenOddsLoss());
    }

    private static double rate(Evidence evidence) {
        return evidence.spec().optimizer().learningRate();
    }

    private static Finding finding(Evidence evidence, Severity severity, String text) {
        return Finding.of(Code.LEARNING_RATE_TOO_HIGH, severity, text, REMEDY)
                .with("learningRate", rate(evidence))
                .with("initialLoss", evidence.initial().loss())
                .with("evenOddsLoss", evidence.evenOddsLoss());
    }
}
