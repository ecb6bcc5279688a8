package org.mlplab.execution.study;

/** A job of a study is stored, and this node need not wait for its next poll. */
record StudyJobAdded() {}
