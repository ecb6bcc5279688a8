package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckpointPaceTest {

    private long now;
    private final CheckpointPace pace = new CheckpointPace(() -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void write(Duration cost) {
        pace.write(() -> pass(cost));
    }

    @Test
    void writesAtTheEndOfAnEpochOnceTheTimeIsFiftyTimesTheCost() {
        pace.isDue(true);
        write(Duration.ofMillis(100));

        pass(Duration.ofMillis(9899));
        assertThat(pace.isDue(true)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(pace.isDue(true)).isTrue();
        assertThat(pace.isDue(false)).isFalse();
    }

    @Test
    void writesTheFirstAsSoonAsItIsAffordableWhereverTheEpochIs() {
        assertThat(pace.isDue(false)).isFalse();
        pass(Duration.ofMillis(999));
        assertThat(pace.isDue(false)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(pace.isDue(false)).isTrue();
        write(Duration.ofMillis(20));
        pass(Duration.ofSeconds(20));
        assertThat(pace.isDue(false)).isFalse();
    }

    @Test
    void writesAtTheEndOfEveryEpochThatIsLongEnough() {
        pace.isDue(false);
        for (int epoch = 0; epoch < 10; epoch++) {
            pass(Duration.ofSeconds(2));
            assertThat(pace.isDue(true)).isTrue();
            write(Duration.ofMillis(20));
        }
    }

    @Test
    void writesWithinALongEpochEveryThirtySecondsWhereThatIsCheap() {
        pace.isDue(false);
        pass(Duration.ofSeconds(60));
        write(Duration.ofMillis(100));

        pass(Duration.ofSeconds(30).minusNanos(1));
        assertThat(pace.isDue(false)).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(pace.isDue(false)).isTrue();
    }

    @Test
    void writesDearOnesLessOften() {
        pace.isDue(false);
        write(Duration.ofSeconds(5));

        pass(Duration.ofSeconds(494));
        assertThat(pace.isDue(false)).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(pace.isDue(false)).isTrue();
    }

    @Test
    void takesNoMoreThanTwoPercentOfAllTheTimeHoweverShortTheEpochs() {
        pace.isDue(false);
        long spent = 0;
        for (int epoch = 0; epoch < 20_000; epoch++) {
            pass(Duration.ofMillis(10));
            if (pace.isDue(true)) {
                Duration cost = Duration.ofMillis(3 + epoch % 7);
                write(cost);
                spent += cost.toNanos();
            }
        }

        assertThat((double) spent / now).isBetween(0.015, 0.0201);
    }
}
