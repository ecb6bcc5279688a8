package org.mlplab.prediction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.picture.ExamplePicture;
import org.mlplab.prediction.mistake.ClassifiedSplit;
import org.mlplab.prediction.mistake.EvaluatedSplit;
import org.mlplab.prediction.mistake.Mistake;
import org.mlplab.prediction.mistake.Mistakes;
import org.springframework.web.util.UriComponentsBuilder;

@Schema(description = "What a trained network makes of a split, and a page of what it classifies wrongly")
record MistakePage(
        @Schema(description = "Id of the experiment", example = "1")
        long experiment,

        @Schema(description = "Which split") EvaluatedSplit split,
        @Schema(description = "Size of the split") int examples,

        @Schema(description = "Fraction of the split classified correctly, 0 to 1", example = "0.96")
        double accuracy,

        @Schema(description = "Examples of the whole split by label (row) and prediction (column)")
        int[][] confusionMatrix,

        @Schema(description = "Name of each class, by label from 0")
        List<String> classes,

        @Schema(
                description =
                        "How many mistakes there are of the classes asked for, on all pages; of all classes that is "
                                + "examples less the sum of the matrix's diagonal")
        int mistakes,

        @Schema(description = "The most confident first; of equals the one that comes first in the split")
        List<Item> items,

        @Schema(description = "The after of the next page; null on the last") @Nullable
        String next) {

    @Schema(name = "MistakenExample", description = "An example that is classified wrongly")
    record Item(
            @Schema(description = "Index in its split, from 0", example = "17")
            int index,

            @Schema(description = "Where it is in the data set")
            Source source,

            @Schema(description = "Its class") ClassName actual,

            @Schema(description = "The class that the network takes it for")
            ClassName predicted,

            @Schema(
                    description =
                            "Probability of the predicted class, 0 to 1; null if the network's answer is not finite",
                    example = "0.83")
            @Nullable
            Double probability,

            @Schema(
                    description = "Probability of its own class, 0 to 1; null if the network's answer is not finite",
                    example = "0.12")
            @Nullable
            Double actualProbability,

            @Schema(
                    description = "Address of its picture as PNG; append &scale=8 for one eight times as large. Absent "
                            + "where examples are rows of values",
                    example = "/datasets/digits/examples/training/1364.png?checksum=0a1b")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String picture,

            @Schema(description = "Its values in the data's own order, raw; absent where it is a picture")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<Number> values) {}

    @Schema(name = "SourceOfExample", description = "Where an example is in its data set")
    record Source(
            @Schema(
                    description = "The data set's own set of examples that the split is cut from: training or test",
                    example = "training")
            String part,

            @Schema(description = "Index in that set, in the order of the data set's files, from 0", example = "1364")
            int index) {}

    /** @param page of the mistakes that were asked for; {@code total} of them there are */
    static MistakePage of(
            Mistakes.Seen seen, EvaluatedSplit split, int total, List<Mistake> page, @Nullable String next) {
        ClassifiedSplit classified = seen.classified();
        return new MistakePage(
                seen.experiment().id(),
                split,
                classified.examples(),
                classified.accuracy(),
                classified.confusionMatrix(),
                seen.dataset().classNames(),
                total,
                page.stream().map(mistake -> item(mistake, seen, split)).toList(),
                next);
    }

    private static Item item(Mistake mistake, Mistakes.Seen seen, EvaluatedSplit split) {
        Dataset dataset = seen.dataset();
        Source source = new Source(
                split.part(), split.first(seen.experiment().readSpec().dataset()) + mistake.index());
        boolean picture = ExamplePicture.arePictures(seen.examples());
        return new Item(
                mistake.index(),
                source,
                ClassName.of(mistake.actual(), dataset.classNames()),
                ClassName.of(mistake.predicted(), dataset.classNames()),
                finite(mistake.probability()),
                finite(mistake.actualProbability()),
                picture ? address(dataset, source) : null,
                picture ? null : values(seen.examples(), mistake.index()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    private static String address(Dataset dataset, Source source) {
        return UriComponentsBuilder.fromPath("/datasets/{name}/examples/{part}/{index}.png")
                .queryParam("checksum", "{checksum}")
                .encode()
                .buildAndExpand(dataset.name(), source.part(), source.index(), dataset.checksum())
                .toUriString();
    }

    private static List<Number> values(Examples examples, int index) {
        int offset = examples.offset(index);
        if (examples.hasNumbers()) {
            return IntStream.range(0, examples.shape().inputs())
                    .<Number>mapToObj(i -> examples.numbers()[offset + i])
                    .toList();
        }
        byte[] values = examples.values();
        return IntStream.range(0, examples.shape().inputs())
                .<Number>mapToObj(i -> values[offset + i] & 0xFF)
                .toList();
    }
}
