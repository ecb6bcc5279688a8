package org.mlplab.execution.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mlplab.execution.node.NodeState;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.queue.QueueProperties;
import org.springframework.stereotype.Component;

/** What the store tells of all nodes together: each of them shows the same, or NaN where it cannot read the store. */
@Component
class StoreMeters implements MeterBinder {

    private final StoreReadings readings;
    private final QueueProperties queue;

    StoreMeters(StoreReadings readings, QueueProperties queue) {
        this.readings = readings;
        this.queue = queue;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mlplab.store.up", readings, store -> store.last() == null ? 0 : 1)
                .description("Whether this node could read the database when it last tried, within ten seconds")
                .register(registry);
        for (ExperimentState state : ExperimentState.values()) {
            if (!state.isFinal()) {
                gauge(
                                "mlplab.experiments",
                                "Experiments that have not ended",
                                reading -> reading.experiments().getOrDefault(state, 0L))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        }
        gauge("mlplab.queue.delayed", "Experiments that wait and are not due yet", StoreReadings.Reading::delayed)
                .register(registry);
        Gauge.builder("mlplab.queue.capacity", queue, QueueProperties::capacity)
                .description("Most experiments that may wait")
                .register(registry);
        gauge("mlplab.studies.running", "Studies that run", StoreReadings.Reading::studies)
                .register(registry);
        for (NodeState state : NodeState.values()) {
            gauge(
                            "mlplab.nodes",
                            "Nodes that were heard of within ten minutes",
                            reading -> reading.nodes().getOrDefault(state, 0L))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private Gauge.Builder<StoreReadings> gauge(
            String name, String description, ToDoubleFunction<StoreReadings.Reading> value) {
        return Gauge.builder(name, readings, store -> {
                    StoreReadings.Reading last = store.last();
                    return last == null ? Double.NaN : value.applyAsDouble(last);
                })
                .description(description);
    }
}
