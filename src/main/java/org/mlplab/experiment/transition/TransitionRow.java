package org.mlplab.experiment.transition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;

/** A stored transition. */
@Entity
@Table(name = "experiment_transition")
class TransitionRow {

    @Embeddable
    record Key(long experimentId, int number) {}

    @EmbeddedId
    private Key key;

    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private ExperimentState state;

    private @Nullable String reason;
    private int epoch;
    private long iteration;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TransitionRow() {}

    TransitionRow(long experimentId, Transition transition) {
        this.key = new Key(experimentId, transition.number());
        this.madeAt = transition.at();
        this.state = transition.state();
        this.reason = transition.reason();
        this.epoch = transition.epoch();
        this.iteration = transition.iteration();
    }
}
