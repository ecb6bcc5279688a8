package org.mlplab.dataset.upload.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Fills.Missing;
import org.mlplab.dataset.upload.draft.UploadFault;

/** Decides what the columns of a table are, and tells what is wrong with their fields, row by row. */
final class ColumnKinds {

    private final TableOptions options;
    private final Faults faults;
    private final List<UploadFault> found = new ArrayList<>();

    ColumnKinds(TableOptions options, Faults faults) {
        this.options = options;
        this.faults = faults;
    }

    /** @throws org.mlplab.dataset.upload.draft.InvalidUploadException with what is wrong, by row and column */
    List<Column> of(List<ColumnScan> scans, ColumnScan labels, Draft draft) {
        List<Column> columns = scans.stream().map(this::kind).toList();
        checkLabels(labels);
        found.sort(Comparator.comparing(fault -> fault.row() == null ? 0L : fault.row()));
        found.forEach(faults::add);
        faults.throwIfAny();
        note(scans, draft);
        return columns;
    }

    private Column kind(ColumnScan scan) {
        boolean named = options.categorical().contains(scan.name());
        if (scan.isEmpty()) {
            found.add(whole(scan, "has no value in any row: leave it out with ignore"));
        } else if (!named && scan.isNumeric()) {
            places(
                    scan,
                    scan.notNumbers(),
                    "is no number, as others of this column are; name it in categorical if they are names");
            places(scan, scan.notFinite(), "must be a finite number in single precision");
            refuseMissing(scan, "is missing: say what stands for it with missing, or leave the column out with ignore");
            return Column.numeric(scan.name());
        } else {
            if (!named && scan.seemsToHaveDecimalCommas()) {
                found.add(whole(scan, "has numbers with a decimal comma: say so with decimal"));
            } else if (scan.hasTooManyCategories()) {
                found.add(whole(
                        scan,
                        "has more than %,d different texts: leave it out with ignore"
                                .formatted(ColumnScan.MOST_CATEGORIES)));
            }
            refuseMissing(scan, "is missing: with missing other than REFUSE it becomes a category of its own");
        }
        return Column.categorical(scan.name(), scan.hasTooManyCategories() ? List.of() : scan.categories());
    }

    private void refuseMissing(ColumnScan scan, String rule) {
        if (options.missing() == Missing.REFUSE) {
            places(scan, scan.missing(), rule);
        }
    }

    private void checkLabels(ColumnScan labels) {
        places(labels, labels.missing(), "is missing: every row needs a label");
        if (labels.isMeasured()) {
            found.add(
                    whole(
                            labels,
                            "has numbers that name no classes: regression is out of scope. Give the column of the classes as label"));
        }
    }

    private void places(ColumnScan scan, List<ColumnScan.Place> places, String rule) {
        places.forEach(place -> found.add(place.file().fault(place.row(), scan.name(), place.value(), rule)));
    }

    private static UploadFault whole(ColumnScan scan, String rule) {
        return new UploadFault(null, null, scan.name(), null, rule);
    }

    private static void note(List<ColumnScan> scans, Draft draft) {
        Map<Long, String> contents = new HashMap<>();
        for (ColumnScan scan : scans) {
            if (scan.isConstant()) {
                draft.note("Column '%s' is the same in every row.", scan.name());
            } else {
                String same = contents.putIfAbsent(scan.content(), scan.name());
                if (same != null) {
                    draft.note("Column '%s' holds the same as '%s'.", scan.name(), same);
                }
            }
            draft.missing(scan.name(), scan.missingCount());
            if (scan.missingCount() > 0) {
                draft.note("Column '%s' lacked %,d values.", scan.name(), scan.missingCount());
            }
        }
    }
}
