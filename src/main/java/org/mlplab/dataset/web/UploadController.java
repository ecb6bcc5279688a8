package org.mlplab.dataset.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.upload.UploadFormat;
import org.mlplab.dataset.upload.UploadOptions;
import org.mlplab.dataset.upload.Uploads;
import org.mlplab.dataset.upload.array.ArrayOptions;
import org.mlplab.dataset.upload.array.ArrayOptions.Layout;
import org.mlplab.dataset.upload.draft.Fills.Missing;
import org.mlplab.dataset.upload.draft.SplitRule;
import org.mlplab.dataset.upload.folder.PictureOptions;
import org.mlplab.dataset.upload.table.TableOptions;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/datasets")
@Tag(name = "Data sets", description = "What can be trained on")
class UploadController {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final String NAME_RULE =
            "must be 1 to 100 letters of the Latin alphabet, digits, dots, hyphens and underscores, a letter or digit first";

    private final Datasets datasets;
    private final UploadIntake intake;

    UploadController(Datasets datasets, UploadIntake intake) {
        this.datasets = datasets;
        this.intake = intake;
    }

    /** What a form of {@code multipart/form-data} has, for the OpenAPI document. */
    @Schema(description = "The files, and any of the options as fields beside them")
    record UploadForm(
            @Schema(description = "The files, one part each, all of them named file", type = "array", format = "binary")
            List<String> file) {}

    @PostMapping(
            consumes = {
                MediaType.MULTIPART_FORM_DATA_VALUE,
                "text/csv",
                "application/zip",
                "application/gzip",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "uploadDataset")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = UploadForm.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = "string"),
                        examples = @io.swagger.v3.oas.annotations.media.ExampleObject(name = "table", value = TABLE)),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/gzip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "201",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the data set",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "#/components/responses/NameTaken")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/UploadTooLarge")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/InvalidUpload")
    ResponseEntity<DatasetDescription> upload(
            HttpServletRequest request,
            @Parameter(example = "flowers") @RequestParam @Pattern(regexp = NAME, message = NAME_RULE) String name,
            @RequestParam(defaultValue = "AUTO") UploadFormat format,
            @RequestParam(defaultValue = "STRATIFIED") SplitRule.Order split,
            @RequestParam(defaultValue = "0.1") @DecimalMin(value = "0", inclusive = false) @DecimalMax("100000000")
                    double validation,
            @RequestParam(defaultValue = "0.2") @DecimalMin(value = "0", inclusive = false) @DecimalMax("100000000")
                    double test,
            @RequestParam(defaultValue = "0") @Min(-ExperimentSpec.MAXIMUM_SEED) @Max(ExperimentSpec.MAXIMUM_SEED)
                    long seed,
            @RequestParam(defaultValue = "") List<String> classes,
            @RequestParam(defaultValue = "") @Size(max = 2000) String description,
            @RequestParam(defaultValue = "") @Size(max = 200) String licence,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(defaultValue = "auto")
                    @Pattern(regexp = "auto|tab|[,;|\\t]", message = "must be auto, tab or one of , ; |")
                    String delimiter,
            @RequestParam(defaultValue = ".") @Pattern(regexp = "[.,]", message = "must be . or ,") String decimal,
            @RequestParam(defaultValue = "REFUSE") Missing missing,
            @RequestParam(defaultValue = "0") float fill,
            @RequestParam(defaultValue = "") List<String> categorical,
            @RequestParam(defaultValue = "") List<String> ignore,
            @RequestParam(required = false) @Nullable String splitColumn,
            @RequestParam(required = false) @Nullable String x,
            @RequestParam(required = false) @Nullable String y,
            @RequestParam(defaultValue = "AUTO") Layout layout,
            @RequestParam(required = false) @Min(1) @Max(4096) @Nullable Integer width,
            @RequestParam(required = false) @Min(1) @Max(4096) @Nullable Integer height,
            @RequestParam(required = false) @Nullable Integer channels,
            UriComponentsBuilder uri)
            throws IOException, ServletException {
        if (datasets.isOwn(name)) {
            throw DatasetProblem.nameTaken(name);
        }
        if (!Float.isFinite(fill)) {
            throw new InvalidParameterException("fill", String.valueOf(fill), "must be a finite number");
        }
        if (channels != null && channels != 1 && channels != 3) {
            throw new InvalidParameterException("channels", String.valueOf(channels), "must be 1 or 3");
        }
        if ((width == null) != (height == null)) {
            throw new InvalidParameterException(
                    width == null ? "width" : "height", null, "must be given together with the other");
        }
        var table = new TableOptions(
                label, delimiter(delimiter), decimal.equals(","), missing, categorical, ignore, splitColumn);
        var options = new UploadOptions(
                format,
                new SplitRule(split, amount("validation", validation), amount("test", test), seed),
                classes,
                table,
                fill,
                new ArrayOptions(x, y, layout),
                new PictureOptions(width, height, channels),
                description,
                licence,
                UploadIntake.sent(request));
        Uploads.Outcome outcome = intake.receive(request, name, options);
        return ResponseEntity.status(outcome.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(uri.path("/datasets/{name}").build(name))
                .body(datasets.description(name, outcome.checksum())
                        .orElseThrow(() -> DatasetProblem.unknown(name, datasets.names())));
    }

    private static double amount(String parameter, double amount) {
        if (amount >= 1 && amount != Math.rint(amount)) {
            throw new InvalidParameterException(
                    parameter, String.valueOf(amount), "must be a fraction below 1, or a whole number of examples");
        }
        return amount;
    }

    private static @Nullable Character delimiter(String named) {
        return switch (named) {
            case "auto" -> null;
            case "tab" -> '\t';
            default -> named.charAt(0);
        };
    }

    static final String TABLE = """
            length,width,colour,kind
            5.1,3.5,white,a
            4.9,3.0,white,a
            4.7,3.2,white,a
            4.6,3.1,red,a
            5.0,3.6,white,a
            6.4,3.2,red,b
            6.9,3.1,red,b
            5.5,2.3,white,b
            6.5,2.8,red,b
            5.7,2.8,red,b
            """;
}
