package org.mlplab.study.change;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts the moves of studies that this node has stored. */
@Component
class StudyMeters {

    private final Map<StudyMoved.Kind, Counter> moves = new EnumMap<>(StudyMoved.Kind.class);

    StudyMeters(MeterRegistry registry) {
        for (StudyMoved.Kind kind : StudyMoved.Kind.values()) {
            moves.put(
                    kind,
                    Counter.builder("mlplab.study.moves")
                            .description("Moves of studies, as this node stored them")
                            .tag("move", kind.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void moved(StudyMoved event) {
        Objects.requireNonNull(moves.get(event.kind())).increment();
    }
}
