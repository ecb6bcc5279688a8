package org.mlplab.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.caller.Callers;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.JsonRecords;
import org.mlplab.spec.reading.Violation;
import org.mlplab.study.Budget;
import org.mlplab.study.StudyView;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.lifecycle.Studies;
import org.mlplab.study.lifecycle.TestSetLooks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** What is done with a study that has tried everything. */
@RestController
@RequestMapping(path = "/studies/{id}", produces = "application/json")
@Tag(name = "Studies")
class StudyActionController {

    private final Studies studies;
    private final TestSetLooks looks;
    private final JsonRecords records;
    private final Callers callers;

    StudyActionController(Studies studies, TestSetLooks looks, JsonRecords records, Callers callers) {
        this.studies = studies;
        this.looks = looks;
        this.records = records;
        this.callers = callers;
    }

    @PostMapping(path = "/extend", consumes = "application/json")
    @Operation(operationId = "extendStudy")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Budget.class)))
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "IllegalStudyTransition")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    StudyView extend(@Parameter(example = "1") @PathVariable long id, @RequestBody JsonNode more) {
        Budget added = records.read(more, Budget.class, "extension");
        if (added.trials() == null && added.epochs() == null && added.seconds() == null) {
            throw new InvalidSpecException(
                    "extension", List.of(new Violation("", null, "must name trials, epochs or seconds")));
        }
        return studies.extend(id, added);
    }

    @PostMapping("/test-evaluation")
    @Operation(operationId = "evaluateWinner")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "Nothing, or why the test set is looked at again",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TestEvaluationRequest.class)))
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "202",
            headers =
                    @Header(name = "Location", description = "Address of the study", schema = @Schema(type = "string")),
            content = @Content)
    @ApiResponse(responseCode = "409", ref = "TestSetRead")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    ResponseEntity<TestEvaluation> evaluate(
            @Parameter(example = "1") @PathVariable long id,
            @RequestBody(required = false) @Nullable JsonNode request,
            UriComponentsBuilder uri) {
        String reason = request == null
                ? null
                : records.read(request, TestEvaluationRequest.class, "test evaluation")
                        .reason();
        return looks.look(id, callers.current().describe(), reason)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.accepted()
                        .location(uri.path("/studies/{id}").build(id))
                        .build());
    }
}
