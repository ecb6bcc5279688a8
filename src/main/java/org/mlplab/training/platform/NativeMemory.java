package org.mlplab.training.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.LongSupplier;
import org.bytedeco.javacpp.Pointer;
import org.springframework.stereotype.Component;

/** The memory that JavaCPP counts and limits: arrays outside the Java heap, and all that the process has. */
@Component
class NativeMemory implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "mlplab.memory.offheap", "Arrays outside the Java heap", Pointer::totalBytes);
        gauge(registry, "mlplab.memory.offheap.max", "Most that these may take", Pointer::maxBytes);
        gauge(registry, "mlplab.memory.physical", "Memory of the whole process", Pointer::physicalBytes);
        gauge(registry, "mlplab.memory.physical.max", "Most at which arrays are made", Pointer::maxPhysicalBytes);
    }

    private static void gauge(MeterRegistry registry, String name, String description, LongSupplier bytes) {
        Gauge.builder(name, () -> (double) bytes.getAsLong())
                .description(description)
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }
}
