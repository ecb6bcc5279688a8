package org.mlplab.dataset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.ReadyDatasets;
import org.mlplab.dataset.upload.UploadDescription;
import org.mlplab.dataset.upload.Uploads;
import org.mlplab.spec.catalog.DatasetFacts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What there is of uploaded data sets beside what all have: a table's rows, and removal. */
@RestController
@RequestMapping("/datasets")
@Tag(name = "Data sets")
class UploadedDatasetController {

    private final Datasets datasets;
    private final ReadyDatasets ready;
    private final Uploads uploads;

    UploadedDatasetController(Datasets datasets, ReadyDatasets ready, Uploads uploads) {
        this.datasets = datasets;
        this.ready = ready;
        this.uploads = uploads;
    }

    @GetMapping(path = "/{name}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listRows")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/NoTable")
    TableRows rows(
            @Parameter(example = "flowers") @PathVariable String name,
            @RequestParam(required = false) @Nullable String checksum,
            @RequestParam(defaultValue = "10") @Min(1) @Max(1000) int limit) {
        DatasetDescription dataset = KnownVersion.of(datasets, name, checksum);
        UploadDescription upload = dataset.upload();
        if (upload == null || dataset.inputs() != DatasetFacts.Inputs.NUMBERS) {
            throw DatasetProblem.noTable(name);
        }
        return TableRows.of(ready.load(name, dataset.checksum()), upload.columns(), limit);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDataset")
    @ApiResponse(responseCode = "204", content = @Content)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/DatasetInUse")
    void delete(
            @Parameter(example = "flowers") @PathVariable String name,
            @RequestParam(required = false) @Nullable String checksum)
            throws IOException {
        if (datasets.isOwn(name)) {
            throw DatasetProblem.own(name);
        }
        if (!uploads.remove(name, checksum)) {
            throw DatasetProblem.unknown(name, datasets.names());
        }
    }
}
