package org.mlplab.experiment.attempt;

import java.time.Duration;

/** What a worker gets that asks for an experiment. */
public sealed interface Claim {

    /** It is the worker's. */
    record Granted(Attempt attempt) implements Claim {}

    /** It is to be asked for again later. */
    record Deferred(long experimentId, Duration delay) implements Claim {}

    /** It has FAILED: the processes of too many workers ended while they trained it. */
    record GivenUp(long experimentId) implements Claim {}

    /** Nothing to train: it was removed, has ended, is paused, or was queued anew since. */
    record Nothing() implements Claim {}
}
