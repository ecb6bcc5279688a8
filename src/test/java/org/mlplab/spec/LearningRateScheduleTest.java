package org.mlplab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
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
        assertThat(schedule.at(8, iteration, 4, 40)).isCloseTo(expected, within(1e-12));
    }
}
