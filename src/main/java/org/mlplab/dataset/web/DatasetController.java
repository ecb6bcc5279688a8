package org.mlplab.dataset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.Datasets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/datasets")
@Tag(name = "Data sets", description = "What can be trained on")
class DatasetController {

    private final Datasets datasets;
    private final Previews previews;

    DatasetController(Datasets datasets, Previews previews) {
        this.datasets = datasets;
        this.previews = previews;
    }

    @Schema(description = "All data sets")
    record DatasetList(
            @Schema(description = "In a fixed order") List<DatasetDescription> items) {}

    @Operation(
            operationId = "listDatasets",
            summary = "List the data sets",
            description = "Shapes, classes and sizes are known before anything is downloaded.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", description = "All data sets")
    DatasetList list() {
        return new DatasetList(datasets.descriptions());
    }

    @Operation(
            operationId = "getDataset",
            summary = "Describe a data set",
            description = "While it is being downloaded, says how far that is.")
    @ApiResponse(responseCode = "200", description = "The data set")
    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    DatasetDescription describe(
            @Parameter(description = "Name of the data set", example = "cifar10") @PathVariable String name) {
        return known(name);
    }

    @Operation(
            operationId = "downloadDataset",
            summary = "Fetch a data set ahead",
            description = "Downloads it in the background and keeps it in memory, so that the first experiment need not"
                    + " wait. Harmless when it is already here or under way.")
    @ApiResponse(responseCode = "202", description = "Under way, or done already: look at `availability`")
    @PostMapping(path = "/{name}/download", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DatasetDescription> download(
            @Parameter(description = "Name of the data set", example = "digits") @PathVariable String name) {
        known(name);
        datasets.prefetch(name);
        return ResponseEntity.accepted()
                .location(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/datasets/{name}")
                        .build(name))
                .body(known(name));
    }

    @Operation(
            operationId = "getPreview",
            summary = "Show ten pictures of each class",
            description = "The first ten of each class in the training set, one class a row.")
    @ApiResponse(
            responseCode = "200",
            description = "One row of pictures a class",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "304",
            description = "Unchanged since the `ETag` sent as `If-None-Match`",
            content = @Content)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/NotHere")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @GetMapping(path = "/{name}/preview.png")
    ResponseEntity<byte[]> preview(
            @Parameter(description = "Name of the data set", example = "digits") @PathVariable String name) {
        DatasetDescription dataset = known(name);
        return ResponseEntity.ok()
                .eTag(previews.tag(dataset))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(previews.png(dataset));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(DatasetProblem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.retryAfterSeconds() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()));
        }
        return ResponseEntity.status(problem.body().getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }

    private DatasetDescription known(String name) {
        return datasets.description(name).orElseThrow(() -> DatasetProblem.unknown(name, datasets.names()));
    }
}
