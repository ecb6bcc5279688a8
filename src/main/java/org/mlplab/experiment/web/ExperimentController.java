package org.mlplab.experiment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentList;
import org.mlplab.experiment.ExperimentPage;
import org.mlplab.experiment.ExperimentQuery;
import org.mlplab.experiment.ExperimentSort;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Experiments;
import org.mlplab.experiment.Submission;
import org.mlplab.spec.InvalidParameterException;
import org.mlplab.spec.JsonRecords;
import org.mlplab.spec.SpecBody;
import org.mlplab.spec.SpecReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
@RequestMapping(path = "/experiments", produces = "application/json")
@Tag(name = "Experiments", description = "Networks, each trained once from one spec, and what they showed")
class ExperimentController {

    private final Submission submission;
    private final Experiments experiments;
    private final ExperimentList list;
    private final SpecReader specs;
    private final JsonRecords records;

    ExperimentController(
            Submission submission,
            Experiments experiments,
            ExperimentList list,
            SpecReader specs,
            JsonRecords records) {
        this.submission = submission;
        this.experiments = experiments;
        this.list = list;
        this.specs = specs;
        this.records = records;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            operationId = "submitExperiment",
            summary = "Queue an experiment",
            description =
                    "Stores the spec with its defaults filled in and queues it; a worker trains it when one is free. "
                            + "Poll the address in Location, or its /metrics.")
    @SpecBody
    @ApiResponse(
            responseCode = "202",
            description = "Queued",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the experiment",
                            schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ExperimentView.class),
                            examples = @ExampleObject(name = "queued", ref = "#/components/examples/QueuedExperiment")))
    @ApiResponse(responseCode = "422", ref = "InvalidSpecOrKey")
    @ApiResponse(responseCode = "429", ref = "QueueFull")
    ResponseEntity<ExperimentView> submit(
            @RequestBody JsonNode spec,
            @Parameter(
                            description =
                                    "Any text of up to 200 characters that you have not used before. Sending the same spec "
                                            + "with it again, after a lost answer say, queues nothing and answers the first "
                                            + "one's experiment; with another spec it is refused (422)")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200)
                    @Pattern(regexp = "^[^\\x00-\\x1F\\x7F]*$", message = "must be printable")
                    @Nullable
                    String idempotencyKey,
            UriComponentsBuilder uri) {
        ExperimentView experiment = submission.submit(specs.read(spec), idempotencyKey);
        return ResponseEntity.accepted()
                .location(uri.path("/experiments/{id}").build(experiment.id()))
                .body(experiment);
    }

    @GetMapping
    @Operation(
            operationId = "listExperiments",
            summary = "List experiments",
            description =
                    "A page at a time, newest first unless sorted otherwise. For the next page, send next as after")
    @ApiResponse(responseCode = "200", description = "A page of experiments")
    ExperimentPage list(
            @Parameter(description = "Only those in any of these states") @RequestParam(defaultValue = "")
                    Set<ExperimentState> state,
            @Parameter(description = "Only those on this data set", example = "digits")
                    @RequestParam(required = false)
                    @Nullable
                    String dataset,
            @Parameter(description = "Only those with this tag") @RequestParam(required = false) @Nullable String tag,
            @Parameter(description = "Only the trials of this study") @RequestParam(required = false) @Nullable
                    Long study,
            @Parameter(
                            description = "Field to sort by, after a minus for the largest first. "
                                    + "By an accuracy, experiments that have none yet are left out")
                    @RequestParam(defaultValue = "-createdAt")
                    ExperimentSort sort,
            @Parameter(description = "Most experiments on the page")
                    @RequestParam(defaultValue = "50")
                    @Min(1)
                    @Max(500)
                    int limit,
            @Parameter(description = "The next of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        try {
            return list.page(new ExperimentQuery(state, dataset, tag, study, sort, limit, after));
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("after", after, "must be the next of a page in the same order");
        }
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getExperiment",
            summary = "One experiment",
            description = "Its spec, state, progress, best epoch, test result and provenance")
    @ApiResponse(responseCode = "200", description = "The experiment")
    ExperimentView get(@Parameter(description = "Id of the experiment", example = "1") @PathVariable long id) {
        return experiments.get(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            operationId = "cancelExperiment",
            summary = "End an experiment before its time",
            description = "At once where it waits, else within a second; what it showed is kept. "
                    + "Asking again changes nothing")
    @ApiResponse(responseCode = "200", description = "The experiment, CANCELLED or CANCELLING")
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    ExperimentView cancel(@Parameter(description = "Id of the experiment", example = "1") @PathVariable long id) {
        return experiments.cancel(id);
    }

    @PostMapping("/{id}/pause")
    @Operation(
            operationId = "pauseExperiment",
            summary = "Let an experiment rest",
            description =
                    "At once where it waits, else within a second; resumed, it goes on as if it had never rested. "
                            + "Asking again changes nothing")
    @ApiResponse(responseCode = "200", description = "The experiment, PAUSED or PAUSING")
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    ExperimentView pause(@Parameter(description = "Id of the experiment", example = "1") @PathVariable long id) {
        return experiments.pause(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(
            operationId = "resumeExperiment",
            summary = "Queue a paused experiment",
            description = "It goes on where it stopped. Asking again changes nothing")
    @ApiResponse(responseCode = "200", description = "The experiment, QUEUED or RUNNING")
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    ExperimentView resume(@Parameter(description = "Id of the experiment", example = "1") @PathVariable long id) {
        return experiments.resume(id);
    }

    @PatchMapping(path = "/{id}", consumes = "application/json")
    @Operation(
            operationId = "editExperiment",
            summary = "Change an experiment's name, tags or notes",
            description = "What is absent stays as it is")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExperimentEdit.class)))
    @ApiResponse(responseCode = "200", description = "The experiment")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    ExperimentView edit(
            @Parameter(description = "Id of the experiment", example = "1") @PathVariable long id,
            @RequestBody JsonNode changes) {
        ExperimentEdit edit = records.read(changes, ExperimentEdit.class, "change");
        return experiments.edit(id, edit.name(), edit.tags(), edit.notes());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteExperiment",
            summary = "Remove an experiment that has ended, with all that it showed")
    @ApiResponse(responseCode = "204", description = "Removed", content = @Content)
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    void delete(@Parameter(description = "Id of the experiment", example = "1") @PathVariable long id) {
        experiments.delete(id);
    }
}
