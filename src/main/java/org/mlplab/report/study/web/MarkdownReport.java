package org.mlplab.report.study.web;

import com.samskivert.mustache.Template;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.sections.Links;
import org.mlplab.report.study.sections.ReportPage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A report as Markdown (GitHub's, for its tables), without pictures. */
@Component
class MarkdownReport {

    private final Template template = Templates.compile("report.md", MarkdownReport::escaped);
    private final JsonMapper json;

    MarkdownReport(JsonMapper json) {
        this.json = json;
    }

    String write(StudyReport report, Links links) {
        return template.execute(ReportPage.of(report, links, json));
    }

    /** Escapes text so that it is shown as it was written, also in a cell of a table, which a line break or a bar would end. */
    static String escaped(String text) {
        return text.replaceAll("[\\\\`*\\[\\]|~#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", "\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\s+", " ");
    }
}
