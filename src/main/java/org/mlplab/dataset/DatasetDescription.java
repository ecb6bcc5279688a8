package org.mlplab.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.source.DatasetCard;
import org.mlplab.dataset.upload.UploadDescription;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

/** What is told of a data set. */
@Schema(description = "A data set that experiments can train on")
public record DatasetDescription(
        @Schema(description = "As in a spec's `dataset.name`", example = "cifar10")
        String name,

        @Schema(
                description = "What it shows",
                example =
                        "Small colour photographs of ten kinds of animals and vehicles, 32 × 32 pixels, 6,000 of each kind.")
        String description,

        @Schema(description = "Shape of one example") InputShape shape,

        @Schema(
                description = "Name of each class, by label from 0",
                example = "[\"airplane\", \"automobile\", \"bird\"]")
        List<String> classes,

        @Schema(description = "Examples that training and validation splits are cut from", example = "50000")
        int trainingExamples,

        @Schema(description = "Examples that the test split is cut from", example = "10000")
        int testExamples,

        @Schema(description = "Sizes used where a spec names none")
        SplitSizes defaultSplit,

        @Schema(
                description =
                        "What the values of an example are: `BYTES`, 0 to 255, of pictures, or `NUMBERS`, of tables",
                example = "BYTES")
        DatasetFacts.Inputs inputs,

        @Schema(
                description =
                        "SHA-256 over the SHA-256s of its files, as `sha256sum FILES | sha256sum` prints it; of an "
                                + "upload, over its examples as they are kept: the same data have the same, whatever files they came in",
                example = "5fdcf57d170bdbc7da569af1dabd64d7d3c7507e9e7aa861fc7b691d5355c232")
        String checksum,

        @Schema(description = "Licence of the data; empty where the uploader named none", example = "CC BY 4.0")
        String licence,

        @Schema(description = "Whom to credit, with the work to cite; empty for uploads")
        String attribution,

        @Schema(
                description = "Where it comes from; null where it is made for this service",
                nullable = true,
                example = "https://www.cs.toronto.edu/~kriz/cifar.html")
        @Nullable
        URI homepage,

        @Schema(description = "Whether it can be used at once")
        Availability availability,

        @Schema(
                description =
                        "How an upload came here and what is in it; absent in lists and for the service's own data sets",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UploadDescription upload) {

    static DatasetDescription of(DatasetCard card, Availability availability, @Nullable UploadDescription upload) {
        DatasetFacts facts = card.facts();
        return new DatasetDescription(
                facts.name(),
                card.description(),
                facts.shape(),
                card.classNames(),
                facts.trainingExamples(),
                facts.testExamples(),
                facts.defaultSplit(),
                facts.inputs(),
                card.checksum(),
                card.licence(),
                card.attribution(),
                card.homepage(),
                availability,
                upload);
    }
}
