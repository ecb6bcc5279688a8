package org.mlplab.experiment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Asked;
import org.mlplab.experiment.lifecycle.Reruns;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.experiment.rerun.RunComparison;
import org.mlplab.security.caller.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping(path = "/experiments/{id}", produces = "application/json")
@Tag(name = "Experiments")
class RerunController {

    private final Submission submission;
    private final Reruns reruns;
    private final Callers callers;

    RerunController(Submission submission, Reruns reruns, Callers callers) {
        this.submission = submission;
        this.reruns = reruns;
        this.callers = callers;
    }

    @PostMapping("/rerun")
    @Operation(operationId = "rerunExperiment")
    @ApiResponse(
            responseCode = "202",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the new experiment",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "IllegalTransition")
    @ApiResponse(responseCode = "422", ref = "InvalidSpecOrKey")
    @ApiResponse(responseCode = "429", ref = "QueueFull")
    ResponseEntity<ExperimentView> rerun(
            @Parameter(example = "1") @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200)
                    @Pattern(regexp = "^[^\\x00-\\x1F\\x7F]*$", message = "must be printable")
                    @Nullable
                    String idempotencyKey,
            UriComponentsBuilder uri) {
        ExperimentView rerun = submission.rerun(new Asked(callers.current().name(), 0, idempotencyKey), id);
        return ResponseEntity.accepted()
                .location(uri.path("/experiments/{id}").build(rerun.id()))
                .body(rerun);
    }

    @GetMapping("/comparison")
    @Operation(operationId = "getComparison")
    @ApiResponse(responseCode = "200")
    RunComparison comparison(@Parameter(example = "1") @PathVariable long id) {
        return reruns.comparison(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "experiment %d is no rerun of an experiment that is kept".formatted(id)));
    }
}
