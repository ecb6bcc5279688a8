package org.mlplab.report.web;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.api.problem.Problems;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.weights.WeightSnapshots;
import org.mlplab.report.figure.PictureSize;
import org.mlplab.report.weights.WeightTiles;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/experiments/{id}")
@Tag(name = "Experiments")
class PictureController {

    /** Goes up when the same data are drawn differently. */
    private static final int LAYOUT = 2;

    private final Experiments experiments;
    private final Pictures pictures;
    private final WeightSnapshots snapshots;

    PictureController(Experiments experiments, Pictures pictures, WeightSnapshots snapshots) {
        this.experiments = experiments;
        this.pictures = pictures;
        this.snapshots = snapshots;
    }

    @GetMapping("/learning-curves.png")
    @Operation(operationId = "getLearningCurves")
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Changes when an epoch ends; for If-None-Match",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", content = @Content)
    @ApiResponse(responseCode = "409", ref = "NothingToDraw")
    ResponseEntity<byte[]> learningCurves(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "1200") @Min(PictureSize.MIN_WIDTH) @Max(PictureSize.MAX_WIDTH) int width,
            @RequestParam(defaultValue = "480") @Min(PictureSize.MIN_HEIGHT) @Max(PictureSize.MAX_HEIGHT) int height,
            @RequestParam(required = false) @Size(max = 200) @Nullable String title,
            WebRequest request) {
        ExperimentView experiment = experiments.get(id);
        if (experiment.progress().epoch() == 0) {
            throw new NothingToDrawException("no epoch of experiment %d has ended".formatted(id));
        }
        PictureSize size = new PictureSize(width, height);
        String shownTitle = title == null ? defaultTitle(experiment) : title;
        String tag =
                tag(experiment, experiment.startedAt(), experiment.progress().epoch(), Objects.hash(shownTitle, size));
        return answer(tag, request, () -> pictures.learningCurves(experiment, shownTitle, size));
    }

    private static String defaultTitle(ExperimentView experiment) {
        return experiment.state() == ExperimentState.DIVERGED
                ? "%s (diverged in epoch %d)"
                        .formatted(experiment.name(), experiment.progress().epoch() + 1)
                : experiment.name();
    }

    @GetMapping("/weights.png")
    @Operation(operationId = "getWeights")
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Of this experiment and these parameters; for If-None-Match",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", content = @Content)
    @ApiResponse(responseCode = "409", ref = "NothingToDraw")
    ResponseEntity<byte[]> weights(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(required = false) @Min(1) @Nullable Integer epoch,
            @RequestParam(required = false) @Nullable WeightRange range,
            @RequestParam(defaultValue = "false") boolean sorted,
            @RequestParam(defaultValue = "400") @Min(1) @Max(WeightTiles.MOST_UNITS) int limit,
            @RequestParam(required = false) @Min(1) @Max(WeightTiles.MOST_SCALE) @Nullable Integer scale,
            WebRequest request) {
        ExperimentView experiment = experiments.get(id);
        if (epoch != null) {
            WeightRange shown = range == null ? WeightRange.EPOCH : range;
            List<Integer> kept = keptAfter(id, epoch);
            String tag =
                    tag(experiment, experiment.startedAt(), epoch, Objects.hash(shown, kept, sorted, limit, scale));
            return answer(tag, request, () -> pictures.weightsAfter(experiment, epoch, shown, sorted, limit, scale));
        }
        if (range != null) {
            throw new InvalidParameterException("range", range.toString(), "goes with epoch alone");
        }
        if (experiment.state() != ExperimentState.SUCCEEDED) {
            throw new NothingToDrawException(
                    "experiment %d is %s and has no trained network".formatted(id, experiment.state()));
        }
        String tag = tag(experiment, experiment.finishedAt(), 0, Objects.hash(sorted, limit, scale));
        return answer(tag, request, () -> pictures.weights(experiment, sorted, limit, scale));
    }

    private List<Integer> keptAfter(long id, int epoch) {
        List<Integer> kept = snapshots.epochs(id);
        if (!kept.contains(epoch)) {
            throw new NothingToDrawException("the weights of experiment %d after epoch %d were not kept; %s"
                    .formatted(
                            id,
                            epoch,
                            kept.isEmpty()
                                    ? "none were"
                                    : "those after epochs %s were"
                                            .formatted(kept.stream()
                                                    .map(String::valueOf)
                                                    .collect(joining(", ")))));
        }
        return kept;
    }

    @GetMapping(path = "/weights", produces = "application/json")
    @Operation(operationId = "listWeights")
    @ApiResponse(responseCode = "200")
    WeightsByEpoch weightsByEpoch(@Parameter(example = "1") @PathVariable long id) {
        ExperimentView experiment = experiments.get(id);
        return new WeightsByEpoch(id, snapshots.epochs(id), experiment.state() == ExperimentState.SUCCEEDED);
    }

    private static String tag(ExperimentView experiment, @Nullable Instant since, int epoch, int parameters) {
        return "\"%d-%s-%d-%d-%x-%d\""
                .formatted(
                        experiment.id(),
                        experiment.state(),
                        since == null ? 0 : since.toEpochMilli(),
                        epoch,
                        parameters,
                        LAYOUT);
    }

    private static ResponseEntity<byte[]> answer(String tag, WebRequest request, Supplier<byte[]> picture) {
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(picture.get());
    }

    @ExceptionHandler
    ProblemDetail handle(NothingToDrawException e) {
        return Problems.of(HttpStatus.CONFLICT, "Nothing to draw yet", e);
    }
}
