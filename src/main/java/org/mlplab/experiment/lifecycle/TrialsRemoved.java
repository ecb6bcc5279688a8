package org.mlplab.experiment.lifecycle;

/** All trials of a study are about to be removed. Published in the transaction that removes them, before that. */
public record TrialsRemoved(long studyId) {}
