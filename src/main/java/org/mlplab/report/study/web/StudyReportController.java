package org.mlplab.report.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mlplab.report.study.ReportAssembler;
import org.mlplab.report.study.StudyFigures;
import org.mlplab.report.study.sections.Links;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Tag(name = "Studies")
class StudyReportController {

    // Names and reasons on the page are written by users. Were one not escaped, the browser would still run nothing.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ReportAssembler assembler;
    private final HtmlReport html;
    private final MarkdownReport markdown;
    private final CsvReport csv;
    private final JsonReport json;

    StudyReportController(
            ReportAssembler assembler, HtmlReport html, MarkdownReport markdown, CsvReport csv, JsonReport json) {
        this.assembler = assembler;
        this.html = html;
        this.markdown = markdown;
        this.csv = csv;
        this.json = json;
    }

    @GetMapping("/studies/{id}/report")
    @Operation(operationId = "getStudyReport")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = StudyFigures.class))
            })
    ResponseEntity<byte[]> report(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(required = false) @Nullable ReportFormat format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "text/html")
                    String accept)
            throws HttpMediaTypeNotAcceptableException {
        ReportFormat wanted = format == null ? accepted(accept) : format;
        Links links =
                new Links(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        byte[] body = switch (wanted) {
            case HTML -> html.write(assembler.assemble(id), links).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> markdown.write(assembler.assemble(id), links).getBytes(StandardCharsets.UTF_8);
            case CSV -> csv.write(id);
            case JSON -> json.write(id);
        };
        ContentDisposition file = ContentDisposition.inline()
                .filename("study-%d.%s".formatted(id, wanted.extension()), StandardCharsets.US_ASCII)
                .build();
        return ResponseEntity.ok()
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(wanted.type())
                .body(body);
    }

    private static ReportFormat accepted(String accept) throws HttpMediaTypeNotAcceptableException {
        return ReportFormat.accepted(accept)
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(ReportFormat.types()));
    }
}
