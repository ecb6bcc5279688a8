package org.mlplab.spec;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mlplab.spec.reading.Default;

/**
 * What an experiment is asked to do; every default is filled in.
 *
 * @param seed of all that is random: initial weights, minibatches, dropout and augmentation
 */
@Schema(
        description =
                "What an experiment is asked to do. Every field but dataset.name and network.hiddenLayers has a default")
public record ExperimentSpec(
        @Schema(
                description = "For people; need not be unique. Default: made of the data set and the hidden layers",
                example = "two layers",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "Words to find it by, at most 20") @Default("[]") @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> tags,

        @Schema(description = "The data, its splits and what is done to inputs")
        DatasetSpec dataset,

        @Schema(description = "The network") NetworkSpec network,

        @Schema(description = "Penalties on large parameters") @Default("{}")
        Regularization regularization,

        @Schema(description = "How gradients change the parameters") @Default("{\"type\": \"ADAM\"}")
        Optimizer optimizer,

        @Schema(description = "How the learning rate changes while training goes on")
        @Default("{\"type\": \"CONSTANT\"}")
        LearningRateSchedule learningRateSchedule,

        @Schema(description = "Budget, minibatches, early stopping and selection") @Default("{}")
        TrainingSpec training,

        @Schema(
                description = "Seed of all that is random: initial weights, minibatches, dropout, augmentation. "
                        + "No more than 53 bits, which every JSON client can hold exactly")
        @Default("0")
        @Min(-MAXIMUM_SEED)
        @Max(MAXIMUM_SEED)
        long seed) {

    /** 2⁵³ − 1: beyond it, JavaScript would round a seed to another one and nobody would notice. */
    public static final long MAXIMUM_SEED = 9_007_199_254_740_991L;

    public ExperimentSpec {
        tags = List.copyOf(tags);
    }

    public ExperimentSpec withDataset(DatasetSpec other) {
        return new ExperimentSpec(
                name, tags, other, network, regularization, optimizer, learningRateSchedule, training, seed);
    }

    /** The same under another name and other tags, on which no number depends. */
    public ExperimentSpec named(String otherName, List<String> otherTags) {
        return new ExperimentSpec(
                otherName,
                otherTags,
                dataset,
                network,
                regularization,
                optimizer,
                learningRateSchedule,
                training,
                seed);
    }

    /** Examples of the largest minibatch that there is. */
    public int largestMinibatch() {
        return training.sampling() == Sampling.SHUFFLED
                ? Math.min(training.batchSize(), dataset.train())
                : training.batchSize();
    }

    public int iterationsPerEpoch() {
        return training.iterationsPerEpoch(dataset.train());
    }

    public long totalIterations() {
        return training.totalIterations(dataset.train());
    }

    /** The learning rate of an iteration, counted from 0. */
    public double learningRate(long iteration) {
        var horizon =
                new TrainingHorizon(dataset.train(), training.batchSize(), iterationsPerEpoch(), totalIterations());
        return learningRateSchedule.at(optimizer.learningRate(), iteration, horizon);
    }
}
