package org.mlplab.execution.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.spec.ExperimentSpec;
import org.springframework.stereotype.Component;

/** What the workers of this node do. All meters are there from the start, so that their rates are those of all that happened. */
@Component
public class WorkerMeters {

    private final ObservationRegistry observations;
    private final AtomicInteger busy = new AtomicInteger();
    private final Counter iterations;
    private final Counter samples;
    private final Counter epochs;
    private final Counter storeRetries;
    private final Timer checkpointWrite;
    private final DistributionSummary checkpointSize;
    private final Map<Failure, Counter> failures = new EnumMap<>(Failure.class);

    public WorkerMeters(MeterRegistry registry, ObservationRegistry observations, WorkerProperties.Capacity capacity) {
        this.observations = observations;
        Gauge.builder("mlplab.workers", capacity, WorkerProperties.Capacity::workers)
                .description("Experiments that may train at once on this node")
                .register(registry);
        Gauge.builder("mlplab.workers.busy", busy, AtomicInteger::get)
                .description("Experiments that train on this node")
                .register(registry);
        iterations = counter(registry, "mlplab.training.iterations", "Parameter updates that this node has done");
        samples = counter(registry, "mlplab.training.samples", "Examples that this node has trained on");
        epochs = counter(registry, "mlplab.training.epochs", "Epochs that this node has stored");
        storeRetries = counter(registry, "mlplab.store.retries", "Writes of workers that the database did not take");
        checkpointWrite = Timer.builder("mlplab.checkpoint.write")
                .description("Writing checkpoints, waits for the database included")
                .register(registry);
        checkpointSize = DistributionSummary.builder("mlplab.checkpoint.size")
                .baseUnit(BaseUnits.BYTES)
                .description("Checkpoints written")
                .register(registry);
        for (Failure failure : Failure.values()) {
            failures.put(
                    failure,
                    Counter.builder("mlplab.experiment.failures")
                            .description("Experiments that failed on this node")
                            .tag("reason", failure.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** Counts one of this node's workers as busy until {@code work} returns, which is a span where traces are made. */
    public void whileBusy(long experimentId, Runnable work) {
        busy.incrementAndGet();
        try {
            Observation.createNotStarted("mlplab.attempt", observations)
                    .highCardinalityKeyValue("experiment", String.valueOf(experimentId))
                    .observe(work);
        } finally {
            busy.decrementAndGet();
        }
    }

    /** Counts what one attempt does. */
    public AttemptMeter of(ExperimentSpec spec) {
        return new AttemptMeter(this, spec);
    }

    public void failed(Failure failure) {
        Objects.requireNonNull(failures.get(failure)).increment();
    }

    public void storeRetried() {
        storeRetries.increment();
    }

    void trained(long moreIterations, long moreSamples) {
        iterations.increment(moreIterations);
        samples.increment(moreSamples);
    }

    void epochEnded() {
        epochs.increment();
    }

    void checkpointWritten(long bytes, Runnable write) {
        checkpointWrite.record(write);
        checkpointSize.record(bytes);
    }
}
