package org.mlplab.experiment.transition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mlplab.experiment.ExperimentState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts the transitions that this node has stored, by the state that an experiment came into. */
@Component
class TransitionMeters {

    private final Map<ExperimentState, Counter> transitions = new EnumMap<>(ExperimentState.class);

    TransitionMeters(MeterRegistry registry) {
        for (ExperimentState state : ExperimentState.values()) {
            transitions.put(
                    state,
                    Counter.builder("mlplab.experiment.transitions")
                            .description("Experiments that came into a state, as this node stored it")
                            .tag("state", state.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void transitioned(ExperimentTransitioned event) {
        Objects.requireNonNull(transitions.get(event.transition().state())).increment();
    }
}
