package org.mlplab.execution.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.spec.document.Specs;

class AttemptMeterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WorkerMeters meters =
            new WorkerMeters(registry, ObservationRegistry.NOOP, new WorkerProperties.Capacity(1, 1));

    private AttemptMeter meter(String sampling) {
        return meters.of(Specs.of("""
                {'dataset': {'name': 'digits', 'train': 1000, 'validation': 100, 'test': 100},
                 'network': {'hiddenLayers': []}, 'training': {'batchSize': 300, 'sampling': '%s'}}""".formatted(sampling)));
    }

    private double count(String name) {
        return registry.get(name).counter().count();
    }

    @Test
    void the_last_minibatch_of_a_shuffled_epoch_is_smaller() {
        AttemptMeter meter = meter("SHUFFLED");

        meter.reached(3);
        assertThat(count("mlplab.training.samples")).isEqualTo(900);
        meter.epochEnded(4);
        assertThat(count("mlplab.training.samples")).isEqualTo(1000);
        meter.reached(6);

        assertThat(count("mlplab.training.samples")).isEqualTo(1600);
        assertThat(count("mlplab.training.iterations")).isEqualTo(6);
        assertThat(count("mlplab.training.epochs")).isEqualTo(1);
    }

    @Test
    void with_replacement_all_are_alike() {
        meter("WITH_REPLACEMENT").reached(4);

        assertThat(count("mlplab.training.samples")).isEqualTo(1200);
    }

    @Test
    void what_earlier_attempts_did_is_theirs_and_nothing_counts_twice() {
        AttemptMeter meter = meter("SHUFFLED");
        meter.resumesAfter(5);

        meter.reached(6);
        meter.reached(6);

        assertThat(count("mlplab.training.iterations")).isEqualTo(1);
        assertThat(count("mlplab.training.samples")).isEqualTo(300);
    }

    @Test
    void a_checkpoint_is_counted_with_its_bytes() {
        meter("SHUFFLED").checkpoint(1, 4000, () -> {});

        assertThat(registry.get("mlplab.checkpoint.write").timer().count()).isEqualTo(1);
        assertThat(registry.get("mlplab.checkpoint.size").summary().totalAmount())
                .isEqualTo(4000);
    }

    @Test
    void failures_have_few_classes() {
        assertThat(Failure.of(new IllegalStateException(new OutOfMemoryError())))
                .isEqualTo(Failure.OUT_OF_MEMORY);
        assertThat(Failure.of(new UnsatisfiedLinkError())).isEqualTo(Failure.NATIVE_CODE);
        assertThat(Failure.of(new IllegalStateException())).isEqualTo(Failure.ERROR);
    }
}
