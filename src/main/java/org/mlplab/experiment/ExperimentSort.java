package org.mlplab.experiment;

import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.data.domain.Sort;

/** Orders of the list of experiments. Equals are in the order of their ids. */
public enum ExperimentSort {
    CREATED_AT("createdAt", "id", false, false),
    CREATED_AT_DESCENDING("-createdAt", "id", true, false),
    NAME("name", "name", false, false),
    NAME_DESCENDING("-name", "name", true, false),
    VALIDATION_ACCURACY("validationAccuracy", "bestValidationAccuracy", false, true),
    VALIDATION_ACCURACY_DESCENDING("-validationAccuracy", "bestValidationAccuracy", true, true),
    TEST_ACCURACY("testAccuracy", "testAccuracy", false, true),
    TEST_ACCURACY_DESCENDING("-testAccuracy", "testAccuracy", true, true);

    private final String parameter;
    private final String property;
    private final boolean descending;
    private final boolean mayBeNull;

    ExperimentSort(String parameter, String property, boolean descending, boolean mayBeNull) {
        this.parameter = parameter;
        this.property = property;
        this.descending = descending;
        this.mayBeNull = mayBeNull;
    }

    /** As in the query parameter {@code sort}: a field's name, after a minus where the largest comes first. */
    @JsonValue
    @Override
    public String toString() {
        return parameter;
    }

    String property() {
        return property;
    }

    /** Experiments without the property are left out: a keyset has no place for them. */
    boolean mayBeNull() {
        return mayBeNull;
    }

    Sort sort() {
        Sort.Direction direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
        return property.equals("id") ? Sort.by(direction, "id") : Sort.by(direction, property, "id");
    }
}
