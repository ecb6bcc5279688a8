package org.mlplab.report.study.web;

import org.mlplab.report.study.ReportAssembler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a report for programs, the browser's page among them; its trials are GET /studies/{id}/trials. */
@Component
class JsonReport {

    private final ReportAssembler assembler;
    private final JsonMapper json;

    JsonReport(ReportAssembler assembler, JsonMapper json) {
        this.assembler = assembler;
        this.json = json;
    }

    byte[] write(long id) {
        return json.writeValueAsBytes(assembler.figures(id));
    }
}
