package org.mlplab.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.caller.Callers;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialView;
import org.mlplab.study.lifecycle.Studies;
import org.mlplab.study.lifecycle.StudySubmission;
import org.mlplab.study.preview.StudyPreview;
import org.mlplab.study.preview.StudyRehearsals;
import org.mlplab.study.request.StudyAdmission;
import org.mlplab.study.request.StudyReader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/studies", produces = "application/json")
@Tag(name = "Studies", description = "Sets of experiments over a search space, and which of them is best on validation")
class StudyController {

    private final StudyReader reader;
    private final StudyAdmission admission;
    private final StudySubmission submission;
    private final Studies studies;
    private final StudyRehearsals rehearsals;
    private final Callers callers;

    StudyController(
            StudyReader reader,
            StudyAdmission admission,
            StudySubmission submission,
            Studies studies,
            StudyRehearsals rehearsals,
            Callers callers) {
        this.reader = reader;
        this.admission = admission;
        this.submission = submission;
        this.studies = studies;
        this.rehearsals = rehearsals;
        this.callers = callers;
    }

    @PostMapping(consumes = "application/json")
    @Operation(operationId = "submitStudy")
    @StudyBody
    @ApiResponse(
            responseCode = "202",
            headers =
                    @Header(name = "Location", description = "Address of the study", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "422", ref = "InvalidSpecOrKey")
    ResponseEntity<StudyView> submit(
            @RequestBody JsonNode study,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200)
                    @Pattern(regexp = "^[^\\x00-\\x1F\\x7F]*$", message = "must be printable")
                    @Nullable
                    String idempotencyKey,
            UriComponentsBuilder uri) {
        StudyView accepted =
                submission.submit(reader.read(study), callers.current().name(), idempotencyKey);
        return ResponseEntity.accepted()
                .location(uri.path("/studies/{id}").build(accepted.id()))
                .body(accepted);
    }

    @PostMapping(path = "/preview", consumes = "application/json")
    @Operation(operationId = "previewStudy")
    @StudyBody
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    StudyPreview preview(@RequestBody JsonNode study, @RequestParam(defaultValue = "5") @Min(0) @Max(1000) int first) {
        StudyRequest request = reader.read(study);
        admission.require(request);
        return rehearsals.preview(request, first);
    }

    @GetMapping
    @Operation(operationId = "listStudies")
    @ApiResponse(responseCode = "200")
    StudyPage list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable Long after) {
        List<StudyView> items = studies.list(after == null ? Long.MAX_VALUE : after, limit);
        return new StudyPage(
                items,
                items.size() < limit ? null : (Long) items.get(items.size() - 1).id());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getStudy")
    @ApiResponse(responseCode = "200")
    StudyView get(@Parameter(example = "1") @PathVariable long id) {
        return studies.get(id);
    }

    @GetMapping("/{id}/trials")
    @Operation(operationId = "listTrials")
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "Link",
                            description = "Address of the next page, as <address>; rel=\"next\"; absent on the last",
                            schema = @Schema(type = "string")))
    ResponseEntity<List<TrialView>> trials(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "-1") @Min(-1) int after,
            UriComponentsBuilder uri) {
        List<TrialView> oneMore = studies.trials(id, after, limit + 1);
        if (oneMore.size() <= limit) {
            return ResponseEntity.ok(oneMore);
        }
        List<TrialView> page = oneMore.subList(0, limit);
        String next = uri.path("/studies/{id}/trials")
                .queryParam("limit", limit)
                .queryParam("after", page.get(limit - 1).number())
                .build(id)
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next))
                .body(page);
    }

    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseStudy")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    StudyView pause(@Parameter(example = "1") @PathVariable long id) {
        return studies.pause(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(operationId = "resumeStudy")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    StudyView resume(@Parameter(example = "1") @PathVariable long id) {
        return studies.resume(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(operationId = "cancelStudy")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    StudyView cancel(@Parameter(example = "1") @PathVariable long id) {
        return studies.cancel(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteStudy")
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    void delete(@Parameter(example = "1") @PathVariable long id) {
        studies.delete(id);
    }
}
