package org.mlplab.experiment.web;

import java.util.stream.Stream;

/**
 * Rows of a table that are read while they are written.
 *
 * @param type a record, one column a component
 */
record CsvRows<T>(Class<T> type, Stream<T> rows) {}
