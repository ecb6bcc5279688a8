package org.mlplab.dataset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.ReadyDatasets;
import org.mlplab.dataset.picture.ExamplePicture;
import org.mlplab.spec.catalog.DatasetFacts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Examples, counted by class and one by one to look at. */
@RestController
@RequestMapping("/datasets/{name}/examples")
@Tag(name = "Data sets")
class ExampleController {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final Datasets datasets;
    private final ReadyDatasets ready;

    ExampleController(Datasets datasets, ReadyDatasets ready) {
        this.datasets = datasets;
        this.ready = ready;
    }

    @GetMapping(path = "/counts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "countExamples")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/NotHere")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    ClassCounts counts(
            @Parameter(example = "digits") @PathVariable String name,
            @RequestParam(required = false) @Nullable String checksum) {
        DatasetDescription dataset = KnownVersion.of(datasets, name, checksum);
        return ClassCounts.of(ready.load(name, dataset.checksum()), dataset.defaultSplit());
    }

    @GetMapping("/{part}/{index}.png")
    @Operation(operationId = "getExamplePicture")
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", content = @Content)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/NotHere")
    ResponseEntity<byte[]> picture(
            @Parameter(example = "digits") @PathVariable String name,
            @Parameter(example = "training") @PathVariable ExamplePart part,
            @Parameter(example = "0") @PathVariable @Min(0) int index,
            @RequestParam(defaultValue = "1") @Min(1) @Max(ExamplePicture.MOST_SCALE) int scale,
            @RequestParam(required = false) @Nullable String checksum,
            WebRequest request) {
        DatasetDescription dataset = KnownVersion.of(datasets, name, checksum);
        if (dataset.inputs() == DatasetFacts.Inputs.NUMBERS || !ExamplePicture.isPicture(dataset.shape())) {
            throw DatasetProblem.noPictures(name);
        }
        int examples = part == ExamplePart.TRAINING ? dataset.trainingExamples() : dataset.testExamples();
        if (index >= examples) {
            throw DatasetProblem.noSuchExample(name, part.toString(), examples);
        }
        String tag = "\"%s-%s-%d-%d\"".formatted(dataset.checksum().substring(0, 16), part, index, scale);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        Dataset loaded = ready.load(name, dataset.checksum());
        Examples all = part.of(loaded);
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(checksum == null ? CacheControl.noCache().cachePrivate() : kept())
                .contentType(MediaType.IMAGE_PNG)
                .body(ExamplePicture.png(all, index, scale));
    }

    /** An address with the checksum shows the same for ever. */
    private static CacheControl kept() {
        return CacheControl.maxAge(FOREVER).cachePrivate().immutable();
    }
}
