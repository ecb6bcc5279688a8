package org.mlplab.database;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps the service's clock right, from a thread of its own: a database that does not answer holds up nothing else. */
@Component
class ClockReadings implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ClockReadings.class);

    private static final long PERIOD_MILLIS = Duration.ofSeconds(5).toMillis();

    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var reading = new Thread(work, "clock");
        reading.setDaemon(true);
        return reading;
    });

    ClockReadings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        if (clock instanceof SteadyClock steady) {
            thread.scheduleWithFixedDelay(() -> adjust(steady), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void adjust(SteadyClock clock) {
        try {
            clock.adjust();
        } catch (DataAccessException e) {
            log.debug("The database does not tell the time", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
