package org.mlplab.dataset.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.draft.Column;

/** How a data set came here, and what is in it. */
@Schema(description = "How an uploaded data set came here, and what is in it")
public record UploadDescription(
        @Schema(description = "When this version was stored")
        Instant uploadedAt,

        @Schema(description = "The files that it was made of")
        List<SourceFile> files,

        @Schema(
                description = "The options that it was made with, as they were sent",
                example = "{\"label\": \"species\", \"seed\": \"0\"}")
        Map<String, String> options,

        @Schema(description = "Examples of each class, by label from 0")
        List<ClassCount> classCounts,

        @Schema(description = "Of a table, its columns in the order of their inputs; otherwise none")
        List<ColumnSummary> columns,

        @Schema(description = "Of pictures, their channels; otherwise none")
        List<ChannelSummary> channels,

        @Schema(
                description =
                        "What is odd and no error: columns that never vary or hold the same, values that were missing, "
                                + "classes of which a split has none",
                example = "[\"Column 'unit' is the same in every row.\"]")
        List<String> notes,

        @Schema(
                description =
                        "All versions of this name, the newest first, at most 100; a spec's `dataset.checksum` names one")
        List<Version> versions) {

    /** A file that came. */
    @Schema(description = "A file that an uploaded data set was made of")
    public record SourceFile(
            @Schema(description = "Its name, as its sender has it", example = "iris.csv")
            String name,

            @Schema(description = "Length", example = "3858")
            long bytes,

            @Schema(description = "SHA-256 of its content, as `sha256sum` prints it")
            String sha256) {}

    /** How many examples a class has. */
    @Schema(description = "How many examples a class has")
    public record ClassCount(
            @Schema(description = "Name of the class", example = "setosa")
            String name,

            @Schema(description = "Examples to train on", example = "35")
            int train,

            @Schema(description = "Examples to validate on", example = "5")
            int validation,

            @Schema(description = "Examples to test on", example = "10")
            int test) {}

    /** What a column holds, over all examples. */
    @Schema(description = "A column of a table; its figures are over all examples")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ColumnSummary(
            @Schema(description = "Its name in the header", example = "petal_length")
            String name,

            @Schema(description = "`NUMERIC` is one input, `CATEGORICAL` one for each category, of which one is 1")
            Column.Kind kind,

            @Schema(
                    description = "Of a categorical column, in the order of their inputs",
                    example = "[\"red\", \"white\"]")
            List<String> categories,

            @Schema(
                    description = "Mean of a numeric column",
                    example = "3.758",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @Nullable
            Double mean,

            @Schema(
                    description = "Standard deviation of a numeric column, of the population",
                    example = "1.7594",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @Nullable
            Double deviation,

            @Schema(description = "Least number", example = "1.0", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @Nullable
            Float least,

            @Schema(description = "Largest number", example = "6.9", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @Nullable
            Float largest,

            @Schema(description = "Values that were missing in the files", example = "0")
            long missing,

            @Schema(
                    description = "What stands where a number was missing",
                    example = "3.7",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @Nullable
            Float fill,

            @Schema(description = "Whether it is the same in every example", example = "false")
            boolean constant) {}

    /** What a channel of pictures is like, over all examples. */
    @Schema(description = "A channel of pictures, over all their pixels, 0 to 255")
    public record ChannelSummary(
            @Schema(description = "Mean", example = "72.9") double mean,

            @Schema(description = "Standard deviation, of the population", example = "90.0")
            double deviation) {}

    /** A version of the same name. */
    @Schema(description = "A version of an uploaded data set")
    public record Version(
            @Schema(description = "What a spec's `dataset.checksum` names it by")
            String checksum,

            @Schema(description = "When it was stored") Instant uploadedAt,

            @Schema(description = "Examples in all splits", example = "150")
            int examples,

            @Schema(description = "Bytes that it takes in the database", example = "3021")
            long bytes) {}
}
