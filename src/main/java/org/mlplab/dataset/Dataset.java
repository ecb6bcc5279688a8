package org.mlplab.dataset;

import java.util.List;
import org.mlplab.spec.catalog.SplitSizes;

/**
 * A data set in memory.
 *
 * @param name as in {@code dataset.name}
 * @param classNames name of each class, by label
 * @param training examples that the train and validation splits are cut from
 * @param test examples that the test split is cut from
 * @param checksum SHA-256 over its files' SHA-256s, hexadecimal: the same for the same bytes whatever source they came
 *     from
 * @param columns of a table, in the order of their inputs; none for pictures, and where they have no names
 */
public record Dataset(
        String name,
        List<String> classNames,
        Examples training,
        Examples test,
        String checksum,
        List<TableColumn> columns) {

    /** Of pictures, or of a table without a header. */
    public Dataset(String name, List<String> classNames, Examples training, Examples test, String checksum) {
        this(name, classNames, training, test, checksum, List.of());
    }

    public Splits split(SplitSizes sizes) {
        return new Splits(
                training.window(0, sizes.train()),
                training.window(sizes.train(), sizes.validation()),
                test.window(0, sizes.test()));
    }
}
