package org.mlplab.study.sampler;

/**
 * Decides what a study does next. A pure function of the space, its own settings, its seed and the history: a study that
 * was killed goes on with the same decisions.
 */
public interface Sampler {

    /** The next move. The study makes it and asks again, with the history that follows from it. */
    Move next(History history);
}
