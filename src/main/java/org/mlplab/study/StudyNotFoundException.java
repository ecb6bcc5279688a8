package org.mlplab.study;

/** There is no study of that id. */
public class StudyNotFoundException extends RuntimeException {

    public StudyNotFoundException(long id) {
        super("there is no study %d".formatted(id));
    }
}
