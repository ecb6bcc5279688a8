package org.mlplab.execution.worker;

import java.util.Optional;
import org.mlplab.execution.admission.MemoryAdmission;
import org.mlplab.execution.admission.Place;
import org.mlplab.experiment.attempt.Candidate;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.training.memory.MemoryNeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where what is next in the queue can be trained. */
@Component
class Placement {

    private static final Logger log = LoggerFactory.getLogger(Placement.class);

    private final Claims claims;
    private final MemoryAdmission admission;

    Placement(Claims claims, MemoryAdmission admission) {
        this.claims = claims;
        this.admission = admission;
    }

    /**
     * An experiment and its place.
     *
     * @param waits whether it waits in the queue; otherwise a worker left it behind, or it is gone
     */
    record Placed(Place place, boolean waits) {

        /** No more than this node has. */
        MemoryNeed need() {
            return place instanceof Place.Here here ? here.need() : MemoryNeed.NONE;
        }

        /** Whether this node is to let it wait. */
        boolean isForOthers() {
            return waits && place instanceof Place.Elsewhere;
        }
    }

    Placed of(QueueEntry entry) {
        Optional<Candidate> candidate = claims.candidate(entry);
        return new Placed(
                candidate.map(found -> admission.place(found.spec())).orElseGet(() -> new Place.Here(MemoryNeed.NONE)),
                candidate.map(Candidate::waits).orElse(false));
    }

    /** Whether nobody has taken it from the queue meanwhile. */
    boolean stillWaits(QueueEntry entry) {
        try {
            return claims.waits(entry);
        } catch (RuntimeException e) {
            // The claim will tell.
            log.debug("It is not known whether {} still waits", entry, e);
            return true;
        }
    }
}
