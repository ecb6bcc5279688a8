package org.mlplab.report.study.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.ReportAssembler;
import org.mlplab.report.study.Sample;
import org.mlplab.report.study.Samples;
import org.mlplab.report.study.StoredStudy;
import org.mlplab.report.study.StudyFigures;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StudyReportControllerTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private final Sample sample = Samples.grid();
    private final StoredStudy stored = new StoredStudy(sample);
    private final ReportAssembler assembler = mock(ReportAssembler.class);
    private final MockMvcTester http = MockMvcTester.of(
            List.of(new StudyReportController(
                    assembler,
                    new HtmlReport(Sample.JSON),
                    new MarkdownReport(Sample.JSON),
                    new CsvReport(stored.studies(), stored.reader()),
                    new JsonReport(assembler, Sample.JSON))),
            service -> service.setConversionService(namedFormats()).build());

    private static FormattingConversionService namedFormats() {
        var conversions = new DefaultFormattingConversionService();
        conversions.addConverter(
                String.class,
                ReportFormat.class,
                name -> Arrays.stream(ReportFormat.values())
                        .filter(format -> format.toString().equals(name))
                        .findFirst()
                        .orElseThrow());
        return conversions;
    }

    @BeforeEach
    void there_is_a_study() {
        given(assembler.assemble(1)).willReturn(sample.report());
    }

    @Test
    void answers_a_browser_with_a_page_that_may_load_nothing() {
        MvcTestResult answer = get("", BROWSER);
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/html;charset=UTF-8");
        assertThat(answer).headers().hasValue("Content-Disposition", "inline; filename=\"study-1.html\"");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'unsafe-inline'", "img-src data:");
    }

    @Test
    void answers_in_the_format_that_is_accepted() {
        assertThat(get("", "*/*")).hasHeader("Content-Type", "text/html;charset=UTF-8");
        assertThat(get("", "text/markdown")).hasHeader("Content-Type", "text/markdown;charset=UTF-8");
        assertThat(get("", "text/csv")).hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(get("", "text/html;q=0.5, text/csv")).hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(get("", "application/json")).hasHeader("Content-Type", "application/json;charset=UTF-8");
        assertThat(get("", "image/png")).hasStatus(406);
    }

    @Test
    void tells_programs_the_share_of_each_hyper_parameter() {
        given(assembler.figures(1)).willReturn(figures());
        assertThat(get("?format=json", BROWSER)).bodyJson().isLenientlyEqualTo("""
                        {"importance": {"epoch": null, "trials": 12, "comparable": 15,
                                        "shares": {"/optimizer/learningRate": 0.5, "/training/batchSize": null}},
                         "findings": {}}""");
    }

    @Test
    void a_named_format_counts_whatever_is_accepted() {
        assertThat(get("?format=csv", BROWSER)).hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(get("?format=markdown", "application/json")).hasStatusOk();
        assertThat(get("?format=pdf", BROWSER)).hasStatus(400);
    }

    private StudyFigures figures() {
        Map<String, @Nullable Double> shares = new LinkedHashMap<>();
        shares.put("/optimizer/learningRate", 0.5);
        shares.put("/training/batchSize", null);
        return new StudyFigures(
                sample.report().study(), new StudyFigures.ImportanceFigures(null, 12, 15, shares), Map.of());
    }

    private MvcTestResult get(String query, String accept) {
        return http.get()
                .uri("/studies/1/report" + query)
                .header("Accept", accept)
                .exchange();
    }
}
