package org.mlplab.spec;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.SplitSizes;
import org.mlplab.spec.reading.Default;

/**
 * The data, its splits and what is done to inputs.
 *
 * @param name one of {@link DatasetCatalog#names}
 * @param checksum of one version of an uploaded data set; null for one of the service's own
 * @param train size of the training split, in examples
 * @param validation size of the validation split, in examples
 * @param test size of the test split, in examples
 */
@Schema(description = "Which data set, how it is cut into splits, and what is done to its inputs")
public record DatasetSpec(
        @Schema(description = "Name of a data set, as GET /datasets lists them", example = "digits")
        String name,

        @Schema(
                description =
                        "Which version of an uploaded data set, by its checksum; null for one of the service's "
                                + "own. Default: the newest at this time, which is kept here, so that a rerun has the same data",
                example = "9f2c4a1be07d3c5566ad1e00b1f9d3f4f3a3c0a7c1d2e3f405162738495a6b7c",
                nullable = true,
                requiredMode = RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String checksum,

        @Schema(
                description = "Examples to train on: the first ones of the training set. "
                        + "Default: the data set's own (cifar10: 49000)",
                example = "1347",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(10_000_000)
        int train,

        @Schema(
                description = "Examples to validate on: those after the ones to train on. "
                        + "Default: the data set's own (cifar10: 1000)",
                example = "150",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(10_000_000)
        int validation,

        @Schema(
                description = "Examples to test on: the first ones of the test set. "
                        + "Default: the data set's own (cifar10: 1000 of 10000)",
                example = "300",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(10_000_000)
        int test,

        @Schema(
                description = "What is done to every input; statistics come from the training split alone: "
                        + "NONE leaves raw values (0 to 255), SUBTRACT_MEAN_IMAGE subtracts the mean picture, "
                        + "SCALE_MINUS_ONE_TO_ONE maps 0 to 255 (of a table, what a column spans) to -1 to 1, "
                        + "STANDARDIZE gives each input mean 0 and standard deviation 1, the default for a table")
        @Default("SCALE_MINUS_ONE_TO_ONE")
        Preprocessing preprocessing,

        @Schema(
                description = "Random change of training pictures: "
                        + "HORIZONTAL_FLIP mirrors each left to right with probability one half")
        @Default("NONE")
        Augmentation augmentation) {

    /** The same with another test split. */
    public DatasetSpec withTest(int size) {
        return new DatasetSpec(name, checksum, train, validation, size, preprocessing, augmentation);
    }

    public SplitSizes splitSizes() {
        return new SplitSizes(train, validation, test);
    }
}
