package org.mlplab.training.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SubnormalsTest {

    @Test
    void leavesWhatIsNotNextToNothing() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            float x = (float) (Subnormals.SIGNAL * Math.exp(random.nextDouble(0.7, 100)));
            assertThat(Subnormals.flush(x, Subnormals.SIGNAL)).isCloseTo(x, Percentage.withPercentage(2e-5));
        }
        assertThat(Subnormals.flush(1.25f, Subnormals.SIGNAL)).isEqualTo(1.25f);
        assertThat(Subnormals.flush(-3e-9f, Subnormals.SIGNAL)).isEqualTo(-3e-9f);
    }

    @Test
    void leavesNothingSubnormal() {
        for (float x = Float.MIN_VALUE; x < 1e-15f; x *= 1.7f) {
            float flushed = Math.abs(Subnormals.flush(-x, Subnormals.MEAN));
            assertThat(flushed == 0 || flushed >= Float.MIN_NORMAL).isTrue();
        }
        assertThat(Subnormals.flush(1e-30f, Subnormals.SIGNAL)).isZero();
    }

    @Test
    void keepsGradientsThatASmallEpsilonWouldShow() {
        assertThat(Subnormals.under(1e-8, Subnormals.SQUARED)).isEqualTo(Subnormals.SQUARED);
        assertThat(Subnormals.flush(1e-30f, Subnormals.under(1e-30, Subnormals.SQUARED)))
                .isEqualTo(1e-30f);
    }
}
