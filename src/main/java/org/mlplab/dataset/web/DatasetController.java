package org.mlplab.dataset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.Datasets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @Schema(description = "A page of data sets")
    record DatasetList(
            @Schema(description = "The service's own in a fixed order, on the first page, then uploads by name")
            List<DatasetDescription> items,

            @Schema(description = "Value of the parameter after that asks for the next page; null on the last")
            @Nullable
            String next) {}

    @Operation(operationId = "listDatasets")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200")
    DatasetList list(
            @RequestParam(required = false) @Nullable String checksum,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (checksum != null) {
            return new DatasetList(datasets.withChecksum(checksum), null);
        }
        List<DatasetDescription> items = new ArrayList<>(after == null ? datasets.ownDescriptions() : List.of());
        List<DatasetDescription> uploads = datasets.uploadDescriptions(after == null ? "" : after, limit + 1);
        items.addAll(uploads.subList(0, Math.min(limit, uploads.size())));
        return new DatasetList(
                items, uploads.size() > limit ? uploads.get(limit - 1).name() : null);
    }

    @Operation(operationId = "getDataset")
    @ApiResponse(responseCode = "200")
    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    DatasetDescription describe(
            @Parameter(example = "cifar10") @PathVariable String name,
            @RequestParam(required = false) @Nullable String checksum) {
        return known(name, checksum);
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
    ResponseEntity<byte[]> preview(
            @Parameter(example = "digits") @PathVariable String name,
            @RequestParam(required = false) @Nullable String checksum) {
        DatasetDescription dataset = known(name, checksum);
        return ResponseEntity.ok()
                .eTag(previews.tag(dataset))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(previews.png(dataset));
    }

    private DatasetDescription known(String name) {
        return known(name, null);
    }

    private DatasetDescription known(String name, @Nullable String checksum) {
        return KnownVersion.of(datasets, name, checksum);
    }
}
