package org.mlplab.dataset.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.Splits;
import org.mlplab.spec.catalog.SplitSizes;

/** How many examples each class has. */
@Schema(description = "How many examples each class has")
record ClassCounts(
        @Schema(description = "Version that was counted") String checksum,

        @Schema(description = "Sizes used where a spec names none; train, validation and test are counted in these")
        SplitSizes split,

        @Schema(description = "Counts of each class, by label from 0")
        List<ClassCount> classes) {

    @Schema(name = "ExamplesOfClass", description = "How many examples a class has")
    record ClassCount(
            @Schema(description = "Name of the class", example = "airplane")
            String name,

            @Schema(description = "Examples to train on", example = "4913")
            int train,

            @Schema(description = "Examples to validate on", example = "87")
            int validation,

            @Schema(description = "Examples to test on", example = "103")
            int test,

            @Schema(description = "Examples in the whole data set, in these splits or not", example = "6000")
            int all) {}

    static ClassCounts of(Dataset dataset, SplitSizes sizes) {
        int classes = dataset.classNames().size();
        Splits splits = dataset.split(sizes);
        int[] train = count(splits.train(), classes);
        int[] validation = count(splits.validation(), classes);
        int[] test = count(splits.test(), classes);
        int[] training = count(dataset.training(), classes);
        int[] testing = count(dataset.test(), classes);
        return new ClassCounts(
                dataset.checksum(),
                sizes,
                IntStream.range(0, classes)
                        .mapToObj(label -> new ClassCount(
                                dataset.classNames().get(label),
                                train[label],
                                validation[label],
                                test[label],
                                training[label] + testing[label]))
                        .toList());
    }

    private static int[] count(Examples examples, int classes) {
        int[] counts = new int[classes];
        for (int i = 0; i < examples.size(); i++) {
            counts[examples.label(i)]++;
        }
        return counts;
    }
}
