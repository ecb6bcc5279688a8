package org.mlplab.export.run;

import java.io.IOException;
import java.io.OutputStream;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/** The epochs of an experiment as CSV (RFC 4180), row by row, however many there are. */
@Component
class EpochTable {

    private final RunCurves curves;
    private final CsvMapper mapper = CsvMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    EpochTable(RunCurves curves) {
        this.curves = curves;
    }

    void write(ExperimentView experiment, OutputStream to) throws IOException {
        try (SequenceWriter rows = mapper.writer(
                        mapper.schemaFor(EpochMetrics.class).withHeader())
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValues(to)) {
            curves.epochs(experiment.id(), (epoch, seconds) -> rows.write(epoch));
        }
    }
}
