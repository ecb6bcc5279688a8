package org.mlplab.study.change;

/** A study or one of its trials has changed, or it is removed. Published in the transaction that stores it. */
public record StudyChanged(long studyId) {}
