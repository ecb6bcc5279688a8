package org.mlplab.experiment.transition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Logs a line for each transition, once it is stored. */
@Component
class TransitionLines {

    private static final Logger log = LoggerFactory.getLogger(TransitionLines.class);

    private static final String EXPERIMENT = "experiment";

    @TransactionalEventListener(fallbackExecution = true)
    void transitioned(ExperimentTransitioned event) {
        String before = MDC.get(EXPERIMENT);
        MDC.put(EXPERIMENT, String.valueOf(event.experimentId()));
        try {
            log(event.experimentId(), event.transition());
        } finally {
            // a worker's thread has it for all its lines
            MDC.remove(EXPERIMENT);
            if (before != null) {
                MDC.put(EXPERIMENT, before);
            }
        }
    }

    private static void log(long experiment, Transition made) {
        log.info(
                "Experiment {} is {} after {} epochs{}",
                experiment,
                made.state(),
                made.epoch(),
                made.reason() == null ? "" : ": " + made.reason());
    }
}
