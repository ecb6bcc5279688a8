package org.mlplab.dataset.upload.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.draft.Column;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Part;
import org.mlplab.dataset.upload.received.FileParts;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;

/**
 * Reads tables in two passes: the first learns what the columns are and finds all that is wrong, the second makes examples.
 * Several files are one table whose file names say which split each is.
 */
public final class TableReader {

    private final TableOptions options;
    private final Draft draft;
    private final Faults faults;
    private final Map<CsvFile, Part> files = new LinkedHashMap<>();
    private final Set<Integer> incomplete = new LinkedHashSet<>();

    public TableReader(List<ReceivedFile> received, TableOptions options, Draft draft, Faults faults)
            throws IOException {
        this.options = options;
        this.draft = draft;
        this.faults = faults;
        Map<ReceivedFile, Part> parts = FileParts.of(received, faults);
        List<String> header = List.of();
        for (Map.Entry<ReceivedFile, Part> each : parts.entrySet()) {
            var file = new CsvFile(each.getKey(), options.delimiter(), options.decimalComma(), faults);
            if (!header.isEmpty() && !header.equals(file.header())) {
                throw faults.fatal(file.name(), "has other columns than the files before it: %s", file.header());
            }
            header = file.header();
            files.put(file, each.getValue());
        }
    }

    /** Columns that lack numbers, by their position. */
    public Set<Integer> incomplete() {
        return incomplete;
    }

    public void read() throws IOException {
        List<String> header = files.keySet().iterator().next().header();
        var roles = ColumnRoles.of(header, options, faults);
        List<ColumnScan> scans = new ArrayList<>();
        roles.inputs().forEach(i -> scans.add(new ColumnScan(header.get(i), options.decimalComma())));
        var labels = new ColumnScan(header.get(roles.label()), options.decimalComma());
        for (CsvFile file : files.keySet()) {
            file.forEachRow((row, fields) -> {
                for (int i = 0; i < scans.size(); i++) {
                    scans.get(i).add(file, row, fields[roles.inputs().get(i)]);
                }
                labels.add(file, row, fields[roles.label()]);
                checkPart(file, row, header, fields, roles.split());
            });
        }
        if (labels.isEmpty() && labels.missingCount() == 0) {
            faults.throwIfAny();
            throw faults.fatal(files.keySet().iterator().next().name(), "holds a header and no rows");
        }
        List<Column> columns = new ColumnKinds(options, faults).of(scans, labels, draft);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Column.Kind.NUMERIC && scans.get(i).missingCount() > 0) {
                incomplete.add(i);
            }
        }
        draft.columns(columns);
        encode(roles, columns);
    }

    private void checkPart(CsvFile file, long row, List<String> header, String[] fields, @Nullable Integer split) {
        if (split != null && Part.named(fields[split]).isEmpty()) {
            faults.add(file.fault(row, header.get(split), fields[split], "must be train, validation or test"));
        }
    }

    private void encode(ColumnRoles roles, List<Column> columns) throws IOException {
        int inputs = columns.stream().mapToInt(Column::inputs).sum();
        draft.begin(new InputShape(1, 1, inputs), Inputs.NUMBERS);
        var encoder = new RowEncoder(columns, options.decimalComma());
        for (Map.Entry<CsvFile, Part> file : files.entrySet()) {
            file.getKey().forEachRow((row, fields) -> {
                String[] chosen = roles.inputs().stream().map(i -> fields[i]).toArray(String[]::new);
                Part part = roles.split() == null
                        ? file.getValue()
                        : Part.named(fields[roles.split()]).orElseThrow();
                draft.add(encoder.encode(chosen), fields[roles.label()], part);
            });
        }
    }
}
