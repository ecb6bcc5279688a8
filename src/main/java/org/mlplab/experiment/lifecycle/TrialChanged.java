package org.mlplab.experiment.lifecycle;

/**
 * A trial has ended or is paused. Published in the transaction that stores it.
 *
 * @param studyId study that it is a trial of
 */
public record TrialChanged(long studyId) {}
