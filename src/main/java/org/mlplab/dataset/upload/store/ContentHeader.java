package org.mlplab.dataset.upload.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

/**
 * What the content of an uploaded data set begins with, as JSON; all that examples mean.
 *
 * @param format of the content, {@value #FORMAT}
 * @param classNames by label
 * @param columns of a table, in the order of their inputs; none for pictures and arrays
 * @param split the examples to train on come first, then those to validate on, then those to test on
 */
public record ContentHeader(
        int format, Inputs inputs, InputShape shape, List<String> classNames, List<Column> columns, SplitSizes split) {

    static final int FORMAT = 1;

    @JsonIgnore
    public int trainingExamples() {
        return split.train() + split.validation();
    }

    @JsonIgnore
    public int examples() {
        return trainingExamples() + split.test();
    }
}
