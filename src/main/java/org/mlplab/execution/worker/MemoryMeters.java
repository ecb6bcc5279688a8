package org.mlplab.execution.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.mlplab.execution.memory.NodeMemory;
import org.mlplab.training.memory.Memory;
import org.springframework.stereotype.Component;

/** The memory that is set apart for experiments, and for those that train. */
@Component
class MemoryMeters implements MeterBinder {

    private final TrainingGate gate;
    private final NodeMemory node;

    MemoryMeters(TrainingGate gate, NodeMemory node) {
        this.gate = gate;
        this.node = node;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauges(
                registry,
                "mlplab.memory.experiments",
                "What those that train may take, with large predictions and trial runs",
                gate::taken);
        gauges(registry, "mlplab.memory.experiments.max", "What all that train at once may take", node::room);
    }

    private static void gauges(MeterRegistry registry, String name, String description, Supplier<Memory> memory) {
        gauge(registry, name, description, "heap", memory, Memory::heap);
        gauge(registry, name, description, "offheap", memory, Memory::offHeap);
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String area,
            Supplier<Memory> memory,
            ToLongFunction<Memory> part) {
        Gauge.builder(name, () -> (double) part.applyAsLong(memory.get()))
                .description(description)
                .baseUnit(BaseUnits.BYTES)
                .tag("area", area)
                .register(registry);
    }
}
