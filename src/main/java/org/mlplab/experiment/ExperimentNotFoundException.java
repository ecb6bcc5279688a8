package org.mlplab.experiment;

/** No experiment has this id. */
public class ExperimentNotFoundException extends RuntimeException {

    public ExperimentNotFoundException(long id) {
        super("there is no experiment " + id);
    }
}
