package org.mlplab.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;

/** How the learning rate changes while training goes on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LearningRateSchedule.Constant.class, name = "CONSTANT"),
    @JsonSubTypes.Type(value = LearningRateSchedule.Exponential.class, name = "EXPONENTIAL"),
    @JsonSubTypes.Type(value = LearningRateSchedule.Step.class, name = "STEP"),
    @JsonSubTypes.Type(value = LearningRateSchedule.Cosine.class, name = "COSINE"),
    @JsonSubTypes.Type(value = LearningRateSchedule.WarmUp.class, name = "WARM_UP")
})
@Schema(description = "How the learning rate changes while training goes on")
public sealed interface LearningRateSchedule {

    /**
     * The learning rate of one iteration.
     *
     * @param initial the optimizer's learning rate
     * @param iteration from 0
     * @param iterationsPerEpoch at least 1
     * @param totalIterations of the whole budget, more than {@code iteration}
     */
    double at(double initial, long iteration, int iterationsPerEpoch, long totalIterations);

    /** The learning rate stays as it is. */
    @Schema(name = "Constant", description = "The learning rate stays as it is")
    record Constant() implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, int iterationsPerEpoch, long totalIterations) {
            return initial;
        }
    }

    /** Multiplied by {@code decay} once after every epoch. */
    @Schema(name = "Exponential", description = "The learning rate is multiplied by decay again and again")
    record Exponential(
            @Schema(description = "Factor", defaultValue = "0.95") @DecimalMin(value = "0", inclusive = false) @Max(1)
            double decay,

            @Schema(description = "When it is applied: EPOCH is once after every epoch", defaultValue = "EPOCH")
            Every every)
            implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, int iterationsPerEpoch, long totalIterations) {
            return initial * StrictMath.pow(decay, iteration / iterationsPerEpoch);
        }
    }

    /** When an exponential schedule decays. */
    enum Every {
        EPOCH
    }

    /** Multiplied by {@code factor} once after every {@code epochs} epochs. */
    @Schema(name = "Step", description = "The learning rate is multiplied by factor once every so many epochs")
    record Step(
            @Schema(description = "Factor", defaultValue = "0.1") @DecimalMin(value = "0", inclusive = false) @Max(1)
            double factor,

            @Schema(description = "Epochs from one change to the next", defaultValue = "10") @Min(1) @Max(1_000_000)
            int epochs)
            implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, int iterationsPerEpoch, long totalIterations) {
            return initial * StrictMath.pow(factor, iteration / iterationsPerEpoch / epochs);
        }
    }

    /** Half a cosine from the initial learning rate to {@code finalLearningRate} (Loshchilov and Hutter, 2017, eq. 5). */
    @Schema(name = "Cosine", description = "Half a cosine from the initial to the final learning rate over the budget")
    record Cosine(
            @Schema(description = "Learning rate at the end of the budget", defaultValue = "0.0") @Min(0) @Max(100)
            double finalLearningRate)
            implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, int iterationsPerEpoch, long totalIterations) {
            double done = (double) iteration / totalIterations;
            return finalLearningRate + (initial - finalLearningRate) * (1 + StrictMath.cos(StrictMath.PI * done)) / 2;
        }
    }

    /** Rises linearly over {@code epochs} epochs, reaching the initial rate at their end; {@code then} starts there. */
    @Schema(
            name = "WarmUp",
            description = "The learning rate rises linearly over some epochs, then another schedule starts")
    record WarmUp(
            @Schema(description = "Epochs over which the learning rate rises", defaultValue = "1")
            @Min(1)
            @Max(1_000_000)
            int epochs,

            @Schema(description = "What follows; not another WARM_UP", defaultValue = "{\"type\": \"CONSTANT\"}")
            LearningRateSchedule then)
            implements LearningRateSchedule, CrossChecked {

        @Override
        public Stream<Violation> crossCheck() {
            return then instanceof WarmUp
                    ? Stream.of(new Violation("/then/type", "WARM_UP", "must not be another WARM_UP"))
                    : Stream.empty();
        }

        @Override
        public double at(double initial, long iteration, int iterationsPerEpoch, long totalIterations) {
            long warm = (long) epochs * iterationsPerEpoch;
            if (iteration < warm) {
                return initial * (iteration + 1) / warm;
            }
            return then.at(initial, iteration - warm, iterationsPerEpoch, totalIterations - warm);
        }
    }
}
