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
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Asked;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.security.caller.Callers;
import org.mlplab.spec.document.SpecBody;
import org.mlplab.spec.document.SpecReader;
import org.mlplab.spec.reading.JsonRecords;
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
    private final SpecReader specs;
    private final JsonRecords records;
    private final Callers callers;

    ExperimentController(
            Submission submission, Experiments experiments, SpecReader specs, JsonRecords records, Callers callers) {
        this.submission = submission;
        this.experiments = experiments;
        this.specs = specs;
        this.records = records;
        this.callers = callers;
    }

    @PostMapping(consumes = "application/json")
    @Operation(operationId = "submitExperiment")
    @SpecBody
    @ApiResponse(
            responseCode = "202",
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
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200)
                    @Pattern(regexp = "^[^\\x00-\\x1F\\x7F]*$", message = "must be printable")
                    @Nullable
                    String idempotencyKey,
            @RequestParam(defaultValue = "0") @Min(-100) @Max(100) int priority,
            UriComponentsBuilder uri) {
        ExperimentView experiment =
                submission.submit(new Asked(callers.current().name(), priority, idempotencyKey), specs.read(spec));
        return ResponseEntity.accepted()
                .location(uri.path("/experiments/{id}").build(experiment.id()))
                .body(experiment);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getExperiment")
    @ApiResponse(responseCode = "200")
    ExperimentView get(@Parameter(example = "1") @PathVariable long id) {
        return experiments.get(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(operationId = "cancelExperiment")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    ExperimentView cancel(@Parameter(example = "1") @PathVariable long id) {
        return experiments.cancel(id);
    }

    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseExperiment")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    ExperimentView pause(@Parameter(example = "1") @PathVariable long id) {
        return experiments.pause(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(operationId = "resumeExperiment")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    ExperimentView resume(@Parameter(example = "1") @PathVariable long id) {
        return experiments.resume(id);
    }

    @PatchMapping(path = "/{id}", consumes = "application/json")
    @Operation(operationId = "editExperiment")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExperimentEdit.class)))
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    ExperimentView edit(@Parameter(example = "1") @PathVariable long id, @RequestBody JsonNode changes) {
        ExperimentEdit edit = records.read(changes, ExperimentEdit.class, "change");
        return experiments.edit(id, edit.name(), edit.tags(), edit.notes(), edit.priority());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteExperiment")
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    void delete(@Parameter(example = "1") @PathVariable long id) {
        experiments.delete(id);
    }
}
