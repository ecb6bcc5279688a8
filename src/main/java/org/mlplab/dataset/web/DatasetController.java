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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    @Operation(operationId = "listDatasets")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200")
    DatasetList list() {
        return new DatasetList(datasets.descriptions());
    }

    @Operation(operationId = "getDataset")
    @ApiResponse(responseCode = "200")
    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    DatasetDescription describe(@Parameter(example = "cifar10") @PathVariable String name) {
        return known(name);
    }

    @Operation(operationId = "downloadDataset")
    @ApiResponse(responseCode = "202")
    @PostMapping(path = "/{name}/download", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DatasetDescription> download(@Parameter(example = "digits") @PathVariable String name) {
        known(name);
        datasets.prefetch(name);
        return ResponseEntity.accepted()
                .location(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/datasets/{name}")
                        .build(name))
                .body(known(name));
    }

    @Operation(operationId = "getPreview")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", content = @Content)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/NotHere")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @GetMapping(path = "/{name}/preview.png")
    ResponseEntity<byte[]> preview(@Parameter(example = "digits") @PathVariable String name) {
        DatasetDescription dataset = known(name);
        return ResponseEntity.ok()
                .eTag(previews.tag(dataset))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(previews.png(dataset));
    }

    private DatasetDescription known(String name) {
        return datasets.description(name).orElseThrow(() -> DatasetProblem.unknown(name, datasets.names()));
    }
}
