package org.mlplab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.spec.LearningRateSchedule.Constant;
import org.mlplab.spec.LearningRateSchedule.Cosine;
import org.mlplab.spec.LearningRateSchedule.Every;
import org.mlplab.spec.LearningRateSchedule.Exponential;
import org.mlplab.spec.LearningRateSchedule.Step;
import org.mlplab.spec.LearningRateSchedule.WarmUp;

/** Initial rate 8, four iterations an epoch, 40 iterations in all. */
class LearningRateScheduleTest {

    @Test
    void constantStays() {
        assertRate(new Constant(), 39, 8);
    }

    @Test
    void exponentialDecaysOnceAfterEveryEpoch() {
        var schedule = new Exponential(0.5, Every.EPOCH);
        assertRate(schedule, 3, 8);
        assertRate(schedule, 4, 4);
        assertRate(schedule, 12, 1);
    }

    @Test
    void stepDecaysOnceEverySoManyEpochs() {
        var schedule = new Step(0.1, 2);
        assertRate(schedule, 7, 8);
        assertRate(schedule, 8, 0.8);
    }

    @Test
    void cosineEndsAtItsFinalRate() {
        var schedule = new Cosine(2);
        assertRate(schedule, 0, 8);
        assertRate(schedule, 20, 5);
        assertRate(schedule, 10, 2 + 3 * (1 + Math.sqrt(0.5)));
    }

    @Test
    void warmUpRisesLinearlyAndHandsOver() {
        var schedule = new WarmUp(2, new Cosine(0));
        assertRate(schedule, 0, 1);
        assertRate(schedule, 7, 8);
        assertRate(schedule, 8, 8);
        assertRate(schedule, 24, 4);
    }

    private static void assertRate(LearningRateSchedule schedule, long iteration, double expected) {
        var horizon = new TrainingHorizon(40, 10, 4, 40);
        assertThat(schedule.at(8, iteration, horizon)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void exactEpochsThatAreWholeDecayOneIterationLaterAndOneDecayAhead() {
        var schedule = new Exponential(0.5, Every.ITERATION_DIVISIBLE_BY_EXACT_EPOCH);
        assertRate(schedule, 0, 8);
        assertRate(schedule, 1, 4);
        assertRate(schedule, 4, 4);
        assertRate(schedule, 5, 2);
        assertRate(schedule, 9, 1);
    }

    @Test
    void exactEpochsOfTheTunedRunDecayOnceInItsTwoThousandIterations() {
        var schedule = new Exponential(0.88, Every.ITERATION_DIVISIBLE_BY_EXACT_EPOCH);
        var tuned = new TrainingHorizon(49_000, 1024, 47, 2000);
        assertThat(schedule.at(0.002, 0, tuned)).isEqualTo(0.002);
        assertThat(schedule.at(0.002, 1, tuned)).isEqualTo(0.002 * 0.88);
        assertThat(schedule.at(0.002, 1999, tuned)).isEqualTo(0.002 * 0.88);
        assertThat(schedule.at(0.002, 6125, tuned)).isEqualTo(0.002 * 0.88);
        assertThat(schedule.at(0.002, 6126, tuned)).isCloseTo(0.002 * 0.7744, within(1e-15));
    }

    /** The script's own loop, whose rate is kept from one iteration to the next. */
    @ParameterizedTest
    @CsvSource({"49000, 1024", "49000, 200", "49000, 300", "1000, 48", "7, 3", "10, 32", "65536, 3"})
    void exactEpochsDecayWhereTheCourseScriptDoes(int examples, int batchSize) {
        var schedule = new Exponential(0.5, Every.ITERATION_DIVISIBLE_BY_EXACT_EPOCH);
        var horizon = new TrainingHorizon(examples, batchSize, Math.max(examples / batchSize, 1), 1000);
        double iterationsPerEpoch = Math.max((double) examples / batchSize, 1);
        double rate = 1;
        for (int it = 0; it < 1000; it++) {
            assertThat(schedule.at(1, it, horizon)).as("iteration %d", it).isEqualTo(rate);
            if (it % iterationsPerEpoch == 0) {
                rate *= 0.5;
            }
        }
    }
}
