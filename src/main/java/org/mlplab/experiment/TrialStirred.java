package org.mlplab.experiment;

/**
 * A trial has ended or rests. Published in the transaction that stores it.
 *
 * @param studyId study that it is a trial of
 */
public record TrialStirred(long studyId) {}
