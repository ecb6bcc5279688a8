package org.mlplab.execution.meter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mlplab.execution.node.NodeState;
import org.mlplab.execution.node.Nodes;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.list.ExperimentTotals;
import org.mlplab.experiment.queue.QueueContents;
import org.mlplab.study.lifecycle.StudyEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads every ten seconds what the store tells of all nodes together: what has not ended, from indexes, so that it costs the
 * same however much has. Whoever scrapes gets the last reading, and waits for no database.
 */
@Component
class StoreReadings implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoreReadings.class);

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final ExperimentTotals experiments;
    private final QueueContents queue;
    private final StudyEngine studies;
    private final Nodes nodes;
    private final ScheduledExecutorService thread;
    private volatile @Nullable Reading last;
    private volatile boolean running;

    StoreReadings(ExperimentTotals experiments, QueueContents queue, StudyEngine studies, Nodes nodes) {
        this.experiments = experiments;
        this.queue = queue;
        this.studies = studies;
        this.nodes = nodes;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var reading = new Thread(work, "store-readings");
            reading.setDaemon(true);
            return reading;
        });
    }

    /**
     * At one moment.
     *
     * @param experiments by state, every state that is not final
     * @param delayed of those that wait, those that are not due yet
     * @param studies that run
     */
    record Reading(Map<ExperimentState, Long> experiments, long delayed, int studies, Map<NodeState, Long> nodes) {}

    /** Null where the store could not be read. */
    @Nullable
    Reading last() {
        return last;
    }

    void read() {
        try {
            last = new Reading(
                    experiments.notEnded(), queue.delayed(), studies.running().size(), nodes.states());
        } catch (RuntimeException e) {
            log.debug("The store cannot be read", e);
            last = null;
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::read, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without an interrupt, which would close the file of an embedded database. */
    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
