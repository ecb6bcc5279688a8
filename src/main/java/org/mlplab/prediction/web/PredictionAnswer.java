package org.mlplab.prediction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.prediction.request.ClassProbability;
import org.mlplab.prediction.request.Predictions;
import org.mlplab.prediction.request.SentExamples;

@Schema(name = "Predictions", description = "What a trained network makes of the examples sent, in their order")
record PredictionAnswer(
        @Schema(description = "Id of the experiment", example = "1")
        long experiment,

        @Schema(description = "One for each example, in their order")
        List<Item> predictions) {

    @Schema(name = "Prediction", description = "What the network makes of one example")
    record Item(
            @Schema(
                    description = "Name of the picture's file; absent where it came without",
                    example = "nine.png",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String file,

            @Schema(description = "The most probable first, as many as top asks for")
            List<RankedClass> classes) {}

    @Schema(description = "A class and how probable it is")
    record RankedClass(
            @Schema(description = "From 0", example = "9") int label,

            @Schema(description = "As the data set has it", example = "9")
            String name,

            @Schema(
                    description = "0 to 1; of all classes together 1; null if the network's answer is not finite",
                    example = "0.98")
            @Nullable
            Double probability) {}

    static PredictionAnswer of(
            Predictions.Interface asked, SentExamples sent, List<List<ClassProbability>> predictions) {
        return new PredictionAnswer(
                asked.experiment().id(),
                IntStream.range(0, predictions.size())
                        .mapToObj(i -> new Item(
                                sent.file(i),
                                predictions.get(i).stream()
                                        .map(each -> ranked(each, asked.classNames()))
                                        .toList()))
                        .toList());
    }

    private static RankedClass ranked(ClassProbability each, List<String> names) {
        Double probability = Double.isFinite(each.probability()) ? (Double) each.probability() : null;
        return new RankedClass(each.label(), names.get(each.label()), probability);
    }
}
