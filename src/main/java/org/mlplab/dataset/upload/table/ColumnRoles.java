package org.mlplab.dataset.upload.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.UploadFault;

/**
 * Which columns are what, by position.
 *
 * @param inputs those that examples are made of
 * @param label that of the classes
 * @param split that of the splits; null: there is none
 */
record ColumnRoles(
        List<Integer> inputs, int label, @Nullable Integer split) {

    static ColumnRoles of(List<String> header, TableOptions options, Faults faults) {
        options.ignore().forEach(name -> position(header, name, "ignore", faults));
        options.categorical().forEach(name -> position(header, name, "categorical", faults));
        Integer split =
                options.split() == null ? null : (Integer) position(header, options.split(), "splitColumn", faults);
        faults.throwIfAny();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!options.ignore().contains(header.get(i)) && !Integer.valueOf(i).equals(split)) {
                rest.add(i);
            }
        }
        int label = options.label() == null && !rest.isEmpty()
                ? rest.get(rest.size() - 1)
                : position(header, String.valueOf(options.label()), "label", faults);
        faults.throwIfAny();
        rest.remove(Integer.valueOf(label));
        if (rest.isEmpty()) {
            throw faults.fatal(null, "no column is left beside the label");
        }
        return new ColumnRoles(rest, label, split);
    }

    /** By name or, where none has it, by number from 0. */
    private static int position(List<String> header, String column, String option, Faults faults) {
        int named = header.indexOf(column);
        if (named >= 0) {
            return named;
        }
        if (column.matches("\\d{1,6}") && Integer.parseInt(column) < header.size()) {
            return Integer.parseInt(column);
        }
        faults.add(new UploadFault(
                null,
                null,
                null,
                column,
                "given as %s is no column; there are %s"
                        .formatted(option, String.join(", ", header.subList(0, Math.min(50, header.size()))))));
        return 0;
    }
}
