package org.mlplab.report.study.web;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.Pruning;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.TrialReader;
import org.mlplab.study.TrialView;
import org.mlplab.study.lifecycle.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * The trials of a study as CSV (RFC 4180), by number. Looks at the test set are not in it, nor are warnings about them:
 * its rows are trials alone. A row is written as soon as it is read, so of 100,000 trials only the text is in memory.
 */
@Component
class CsvReport {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvMapper mapper =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    private final Studies studies;
    private final TrialReader trials;

    CsvReport(Studies studies, TrialReader trials) {
        this.studies = studies;
        this.trials = trials;
    }

    /**
     * The file, in UTF-8.
     *
     * @throws org.mlplab.study.StudyNotFoundException if there is no such study
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    byte[] write(long id) {
        StudyRequest request = studies.get(id).request();
        Set<String> pointers = request.space().keySet();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SequenceWriter rows = mapper.writer(schema(pointers)).writeValues(file)) {
            trials.forEach(id, request.objective(), trial -> rows.write(row(trial, pointers)));
        }
        return file.toByteArray();
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

    /** Puts an apostrophe before text that a spreadsheet would take for a formula. */
    private static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
