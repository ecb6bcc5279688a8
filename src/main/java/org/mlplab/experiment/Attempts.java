package org.mlplab.experiment;

import java.time.Clock;
import java.util.Optional;
import org.mlplab.spec.SpecReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker does with experiments. Whatever it writes for an attempt that no longer counts is refused with {@link
 * LostAttemptException}.
 */
@Service
@Transactional
public class Attempts {

    private final ExperimentRepository experiments;
    private final EpochRepository epochs;
    private final SpecReader specs;
    private final JsonMapper json;
    private final Clock clock;

    Attempts(ExperimentRepository experiments, EpochRepository epochs, SpecReader specs, JsonMapper json, Clock clock) {
        this.experiments = experiments;
        this.epochs = epochs;
        this.specs = specs;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Claims an experiment for the calling worker; epochs of an earlier attempt are dropped. Empty where there is
     * nothing to train: it was removed, has ended, or is on its way to.
     */
    public Optional<Attempt> claim(long id) {
        Optional<Experiment> found = experiments.findLocked(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Experiment experiment = found.get();
        return switch (experiment.state()) {
            case QUEUED, RUNNING -> {
                epochs.deleteAllOf(id);
                yield Optional.of(experiment.claim(clock.instant(), specs.readStored(experiment.spec())));
            }
            case CANCELLING -> {
                experiment.end(ExperimentState.CANCELLED, "cancelled before training ended", clock.instant());
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    public void madeWith(Attempt attempt, Provenance provenance) {
        held(attempt).madeWith(json.writeValueAsString(provenance));
    }

    /**
     * Stores how far training is.
     *
     * @param iteration parameter updates done
     */
    public void progressed(Attempt attempt, long iteration, double secondsPerIteration) {
        held(attempt).progressed(iteration, secondsPerIteration);
    }

    public void epochEnded(Attempt attempt, EpochMetrics metrics, LossSeries losses) {
        held(attempt).epochEnded(metrics);
        epochs.save(new EpochRow(attempt.experimentId(), metrics, json.writeValueAsString(losses)));
    }

    public void tested(Attempt attempt, TestResult result) {
        held(attempt).tested(result.accuracy(), json.writeValueAsString(result));
    }

    /** Ends the experiment in a final state. */
    public void end(Attempt attempt, ExperimentState end, String reason) {
        held(attempt).end(end, reason, clock.instant());
    }

    /** Gives the experiment back to the queue, to be trained by whoever claims it next. */
    public void release(Attempt attempt) {
        held(attempt).release();
    }

    /** What the experiment's client wants of it now: any other state than RUNNING asks the worker to stop. */
    @Transactional(readOnly = true)
    public ExperimentState wanted(Attempt attempt) {
        return experiments
                .findState(attempt.experimentId(), attempt.number())
                .orElseThrow(() -> new LostAttemptException(attempt));
    }

    private Experiment held(Attempt attempt) {
        return experiments
                .findLocked(attempt.experimentId())
                .filter(experiment -> experiment.isHeldBy(attempt))
                .orElseThrow(() -> new LostAttemptException(attempt));
    }
}
