package org.mlplab.study;

/** There is no study of that id. */
public class StudyNotFoundException extends RuntimeException {

    StudyNotFoundException(long id) {
        super("there is no study %d".formatted(id));
    }
}
