package org.mlplab.execution;

import org.mlplab.experiment.ExperimentQueued;

/**
 * One wait of an experiment in the queue. Each has a job of its own: an experiment may be queued anew, as when it is paused
 * and resumed, while the job of its last turn is still about to be removed.
 */
record Turn(long experimentId, int number) {

    static Turn of(ExperimentQueued queued) {
        return new Turn(queued.experimentId(), queued.turn());
    }

    static Turn ofJob(String id) {
        int dash = id.indexOf('-');
        return new Turn(Long.parseLong(id.substring(0, dash)), Integer.parseInt(id.substring(dash + 1)));
    }

    String job() {
        return experimentId + "-" + number;
    }
}
