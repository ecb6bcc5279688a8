package org.mlplab.study;

/** An idempotency key came with another request before. */
public class StudyKeyReusedException extends RuntimeException {

    public StudyKeyReusedException(String key, long studyId) {
        super("the key '%s' was used for another study before: study %d".formatted(key, studyId));
    }
}
