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
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialView;
import org.mlplab.study.lifecycle.Studies;
import org.mlplab.study.lifecycle.StudySubmission;
import org.mlplab.study.preview.StudyPreview;
import org.mlplab.study.preview.StudyRehearsals;
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
    private final StudySubmission submission;
    private final Studies studies;
    private final StudyRehearsals rehearsals;

    StudyController(StudyReader reader, StudySubmission submission, Studies studies, StudyRehearsals rehearsals) {
        this.reader = reader;
        this.submission = submission;
        this.studies = studies;
        this.rehearsals = rehearsals;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            operationId = "submitStudy",
            summary = "Start a study",
            description = "Its trials are ordinary experiments, made as the sampler asks for them. What it would cost: "
                    + "POST /studies/preview")
    @StudyBody
    @ApiResponse(
            responseCode = "202",
            description = "Accepted",
            headers =
                    @Header(name = "Location", description = "Address of the study", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "422", ref = "InvalidSpecOrKey")
    ResponseEntity<StudyView> submit(
            @RequestBody JsonNode study,
            @Parameter(
                            description =
                                    "Any text of up to 200 characters that you have not used before. Sending the same study "
                                            + "with it again starts nothing and answers the first one's; another is refused (422)")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200)
                    @Nullable
                    String idempotencyKey,
            UriComponentsBuilder uri) {
        StudyView accepted = submission.submit(reader.read(study), idempotencyKey);
        return ResponseEntity.accepted()
                .location(uri.path("/studies/{id}").build(accepted.id()))
                .body(accepted);
    }

    @PostMapping(path = "/preview", consumes = "application/json")
    @Operation(
            operationId = "previewStudy",
            summary = "What a study would do and cost",
            description =
                    "Nothing is stored. The number of trials and epochs comes from a rehearsal with the study's own "
                            + "sampler, the time from a few iterations measured just now")
    @StudyBody
    @ApiResponse(responseCode = "200", description = "The study can be accepted")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    StudyPreview preview(
            @RequestBody JsonNode study,
            @Parameter(description = "Trials to show one by one") @RequestParam(defaultValue = "5") @Min(0) @Max(1000)
                    int first) {
        return rehearsals.preview(reader.read(study), first);
    }

    @GetMapping
    @Operation(operationId = "listStudies", summary = "List studies", description = "The newest first")
    @ApiResponse(responseCode = "200", description = "A page of studies")
    StudyPage list(
            @Parameter(description = "Most studies on the page") @RequestParam(defaultValue = "50") @Min(1) @Max(500)
                    int limit,
            @Parameter(description = "The next of the page before") @RequestParam(required = false) @Nullable
                    Long after) {
        List<StudyView> items = studies.list(after == null ? Long.MAX_VALUE : after, limit);
        return new StudyPage(
                items,
                items.size() < limit ? null : (Long) items.get(items.size() - 1).id());
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getStudy",
            summary = "One study",
            description = "What was asked for, how far it is, its winner, and every look at the test set")
    @ApiResponse(responseCode = "200", description = "The study")
    StudyView get(@Parameter(description = "Id of the study", example = "1") @PathVariable long id) {
        return studies.get(id);
    }

    @GetMapping("/{id}/trials")
    @Operation(
            operationId = "listTrials",
            summary = "A study's trials",
            description = "By number, 500 unless limit says otherwise; while there are more, the header Link names the "
                    + "next page. Their experiments in full: GET /experiments?study={id}")
    @ApiResponse(
            responseCode = "200",
            description = "A page of the trials made so far",
            headers =
                    @Header(
                            name = "Link",
                            description = "Address of the next page, as <address>; rel=\"next\"; absent on the last",
                            schema = @Schema(type = "string")))
    ResponseEntity<List<TrialView>> trials(
            @Parameter(description = "Id of the study", example = "1") @PathVariable long id,
            @Parameter(description = "Most trials on the page") @RequestParam(defaultValue = "500") @Min(1) @Max(1000)
                    int limit,
            @Parameter(description = "Number of the last trial of the page before")
                    @RequestParam(defaultValue = "-1")
                    @Min(-1)
                    int after,
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
    @Operation(
            operationId = "pauseStudy",
            summary = "Let a study and its trials rest",
            description = "Asking again changes nothing")
    @ApiResponse(responseCode = "200", description = "The study, PAUSED")
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    StudyView pause(@Parameter(description = "Id of the study", example = "1") @PathVariable long id) {
        return studies.pause(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(
            operationId = "resumeStudy",
            summary = "Let a paused study and its trials go on",
            description = "Asking again changes nothing")
    @ApiResponse(responseCode = "200", description = "The study, RUNNING")
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    StudyView resume(@Parameter(description = "Id of the study", example = "1") @PathVariable long id) {
        return studies.resume(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            operationId = "cancelStudy",
            summary = "End a study and its trials before their time",
            description = "What they showed is kept. Asking again changes nothing")
    @ApiResponse(responseCode = "200", description = "The study, CANCELLED")
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    StudyView cancel(@Parameter(description = "Id of the study", example = "1") @PathVariable long id) {
        return studies.cancel(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteStudy", summary = "Remove a study that has ended, with all its trials")
    @ApiResponse(responseCode = "204", description = "Removed", content = @Content)
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    void delete(@Parameter(description = "Id of the study", example = "1") @PathVariable long id) {
        studies.delete(id);
    }
}
