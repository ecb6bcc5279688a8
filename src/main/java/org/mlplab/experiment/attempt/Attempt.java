package org.mlplab.experiment.attempt;

import org.mlplab.spec.ExperimentSpec;

/**
 * A worker's claim on an experiment. Only the latest one may write, so a worker that was thought dead and is not
 * cannot spoil what its successor stores.
 *
 * @param number from 1
 * @param specHash SHA-256 of all in the spec that its numbers depend on
 * @param isTrial whether a study compares it with others
 */
public record Attempt(long experimentId, int number, ExperimentSpec spec, String specHash, boolean isTrial) {}
