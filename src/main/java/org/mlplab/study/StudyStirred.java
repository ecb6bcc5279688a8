package org.mlplab.study;

/** A study may have moves to make. */
record StudyStirred(long studyId) {}
