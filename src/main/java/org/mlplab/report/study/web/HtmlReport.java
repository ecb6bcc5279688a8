package org.mlplab.report.study.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Template;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.sections.Links;
import org.mlplab.report.study.sections.ReportPage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A report as one page that needs nothing else: styles and pictures are inside. It is well-formed XML, too. */
@Component
class HtmlReport {

    private final Template template = Templates.compile("report.html", Escapers.HTML);
    private final JsonMapper json;

    HtmlReport(JsonMapper json) {
        this.json = json;
    }

    String write(StudyReport report, Links links) {
        return template.execute(ReportPage.of(report, links, json));
    }
}
