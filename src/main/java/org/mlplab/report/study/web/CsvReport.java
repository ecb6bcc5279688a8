package org.mlplab.report.study.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.report.study.StudyReport;
import org.mlplab.study.Pruning;
import org.mlplab.study.TrialView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * The trials of a study as CSV (RFC 4180), by number. Looks at the test set are not in it, nor are warnings about them:
 * its rows are trials alone.
 */
@Component
class CsvReport {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvMapper mapper =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    String write(StudyReport report) {
        Set<String> pointers = report.study().request().space().keySet();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        report.trials().stream()
                .sorted(Comparator.comparing(TrialView::number))
                .forEach(trial -> rows.add(row(trial, pointers)));
        return mapper.writer(schema(pointers)).writeValueAsString(rows);
    }

    private static CsvSchema schema(Set<String> pointers) {
        CsvSchema.Builder schema = CsvSchema.builder();
        List.of("number", "experimentId", "state").forEach(schema::addColumn);
        pointers.forEach(schema::addColumn);
        List.of("value", "epochs", "pruningRung", "pruningEpoch", "pruningRank", "pruningOf", "reason")
                .forEach(schema::addColumn);
        return schema.build().withHeader();
    }

    private static Map<String, @Nullable Object> row(TrialView trial, Set<String> pointers) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("number", trial.number());
        row.put("experimentId", trial.experimentId());
        row.put("state", trial.state().name());
        pointers.forEach(pointer -> row.put(pointer, cell(trial.values().get(pointer))));
        row.put("value", trial.value());
        row.put("epochs", trial.epochs());
        Pruning pruning = trial.pruning();
        if (pruning != null) {
            row.put("pruningRung", pruning.rung());
            row.put("pruningEpoch", pruning.epoch());
            row.put("pruningRank", pruning.rank());
            row.put("pruningOf", pruning.of());
        }
        row.put("reason", trial.reason() == null ? null : text(trial.reason()));
        return row;
    }

    private static @Nullable Object cell(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isString() ? text(value.asString()) : value.toString();
    }

    /** Text that spreadsheets take for text: one that starts like a formula gets an apostrophe before it. */
    private static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
