package org.mlplab.experiment.list;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Orders of the list of experiments. Equals are in the order of their ids, and experiments without the value come last, so
 * every order is total.
 */
public enum ExperimentSort {
    CREATED_AT("createdAt", "id", false),
    CREATED_AT_DESCENDING("-createdAt", "id", true),
    NAME("name", "name", false),
    NAME_DESCENDING("-name", "name", true),
    VALIDATION_ACCURACY("validationAccuracy", "best_validation_accuracy", false),
    VALIDATION_ACCURACY_DESCENDING("-validationAccuracy", "best_validation_accuracy", true),
    TEST_ACCURACY("testAccuracy", "test_accuracy", false),
    TEST_ACCURACY_DESCENDING("-testAccuracy", "test_accuracy", true);

    private final String parameter;
    private final String column;
    private final boolean descending;

    ExperimentSort(String parameter, String column, boolean descending) {
        this.parameter = parameter;
        this.column = column;
        this.descending = descending;
    }

    /** As in the query parameter {@code sort}: a field's name, after a minus where the largest comes first. */
    @JsonValue
    @Override
    public String toString() {
        return parameter;
    }

    String column() {
        return column;
    }

    boolean isById() {
        return column.equals("id");
    }

    boolean isDescending() {
        return descending;
    }
}
