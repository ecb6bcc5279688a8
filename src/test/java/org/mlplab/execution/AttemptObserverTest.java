package org.mlplab.execution;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.Attempt;
import org.mlplab.experiment.Attempts;
import org.mlplab.spec.Specs;

class AttemptObserverTest {

    private final Attempts attempts = mock();
    private final Attempt attempt =
            new Attempt(1, 1, Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), "");
    private long now;

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void tellsTheSpeedOfIterationsWithoutWhatCameBefore() {
        var observer = new AttemptObserver(attempts, attempt, 100, new Shutdown(), () -> now);
        pass(Duration.ofMinutes(10)); // the data set's download

        observer.iterationsBegin();
        pass(Duration.ofMillis(500));
        observer.iterationEnded(101);
        verify(attempts, never()).progressed(any(), anyLong(), anyDouble());
        pass(Duration.ofMillis(1500));
        observer.iterationEnded(104);

        verify(attempts).progressed(attempt, 104, 0.5);
    }
}
