package org.mlplab.experiment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.summary.MeasuredState;
import org.mlplab.experiment.summary.MeasuredStates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/experiments/{id}/metrics")
@Tag(name = "Experiments")
class MetricsController {

    private static final int RECENT_BYTES = 16 << 20;

    /** Those of 10,000 epochs are shorter. */
    private static final int LARGEST_RECENT = RECENT_BYTES / 4;

    private final MeasuredStates states;
    private final MetricsAnswers answers;
    private final JsonMapper json;
    private final RecentAnswers recent = new RecentAnswers(RECENT_BYTES, LARGEST_RECENT);

    MetricsController(MeasuredStates states, MetricsAnswers answers, JsonMapper json) {
        this.states = states;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvWriter.TEXT_CSV})
    @Operation(operationId = "getMetrics")
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Changes when an epoch or the experiment ends; for If-None-Match",
                            schema = @Schema(type = "string")),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Metrics.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"), examples = @ExampleObject("""
                                epoch,iteration,trainingLoss,regularizedTrainingLoss,trainingAccuracy,validationLoss,\
                                validationAccuracy,learningRate,seconds,samplesPerSecond,trainingSeconds,validationSeconds
                                9,63,0.990911,0.990911,0.793615,1.01198,0.8,0.001,0.200414,7086.79,0.190072,0.010214
                                10,70,0.875416,0.875416,0.821826,0.900539,0.84,0.001,0.0648957,24123.4,0.0558379,0.0087154
                                """))
            })
    @ApiResponse(responseCode = "304", content = @Content)
    ResponseEntity<?> metrics(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "0") @Min(0) int sinceEpoch,
            @RequestParam(defaultValue = "epoch") Resolution resolution,
            @RequestParam(defaultValue = "0") @Min(0) long sinceIteration,
            @RequestParam(required = false) @Min(1) @Nullable Integer untilEpoch,
            @RequestParam(required = false) @Min(1) @Nullable Long untilIteration,
            @RequestParam(required = false) @Min(1) @Max(MetricsQuery.LARGEST_PAGE) @Nullable Integer limit,
            @RequestParam(required = false) @Min(MetricsQuery.FEWEST_POINTS) @Max(MetricsQuery.LARGEST_PAGE) @Nullable
                    Integer points,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", defaultValue = "application/json") String accept,
            WebRequest request) {
        var query = new MetricsQuery(
                resolution == Resolution.ITERATION,
                sinceEpoch,
                sinceIteration,
                untilEpoch,
                untilIteration,
                limit,
                points);
        MeasuredState experiment = states.of(id);
        boolean asCsv = CsvWriter.isWanted(accept);
        String tag = "\"" + id + (asCsv ? "-csv-" : "-json-") + resolution + '-' + experiment.state() + '-'
                + experiment.attempt() + '-' + experiment.epoch() + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304)
                    .eTag(tag)
                    .varyBy(HttpHeaders.ACCEPT)
                    .build();
        }
        var answer = ResponseEntity.ok().eTag(tag).varyBy(HttpHeaders.ACCEPT);
        if (asCsv) {
            return answer.contentType(CsvWriter.MEDIA_TYPE).body(answers.csv(id, query));
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(recent.answer(tag, query, () -> json.writeValueAsBytes(answers.json(experiment, query))));
    }
}
