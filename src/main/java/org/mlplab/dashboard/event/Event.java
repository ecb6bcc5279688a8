package org.mlplab.dashboard.event;

import org.mlplab.dashboard.cursor.SubjectCursor;

/**
 * An event of one subject, shared by all streams that tell it.
 *
 * @param ofStudy whether the subject is a study; else it is an experiment
 * @param text its lines {@code event} and {@code data} and the empty line behind them, in UTF-8
 * @param after where a reader is that has been told it
 */
public record Event(String name, boolean ofStudy, long subjectId, byte[] text, SubjectCursor after) {}
