package org.mlplab.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;
import org.mlplab.spec.reading.CrossChecked;
import org.mlplab.spec.reading.Default;
import org.mlplab.spec.reading.Violation;

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
     * @param horizon what the iteration is part of
     */
    double at(double initial, long iteration, TrainingHorizon horizon);

    /** The learning rate stays as it is. */
    @Schema(name = "Constant", description = "The learning rate stays as it is")
    record Constant() implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, TrainingHorizon horizon) {
            return initial;
        }
    }

    /** Multiplied by {@code decay} again and again. */
    @Schema(name = "Exponential", description = "The learning rate is multiplied by decay again and again")
    record Exponential(
            @Schema(description = "Factor") @Default("0.95") @DecimalMin(value = "0", inclusive = false) @Max(1)
            double decay,

            @Schema(
                    description = "When it is applied. EPOCH: once after every epoch. "
                            + "ITERATION_DIVISIBLE_BY_EXACT_EPOCH: after every iteration, counted from 0, that "
                            + "max(train / batchSize, 1), a number with a fraction, divides without remainder, as "
                            + "the report's course script has it: the first iteration always, and then, for 49000 "
                            + "examples in minibatches of 1024, none before iteration 6125")
            @Default("EPOCH")
            Every every)
            implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, TrainingHorizon horizon) {
            return initial * StrictMath.pow(decay, every.decaysBefore(iteration, horizon));
        }
    }

    /** When an exponential schedule decays. */
    enum Every {
        /** Once after every epoch. */
        EPOCH,

        /**
         * After every iteration that the exact epoch divides, which is what the report's course script does: with
         * {@code iterations_per_epoch = max(num_train / batch_size, 1)}, it decays at the end of iteration {@code it},
         * counted from 0, if {@code it % iterations_per_epoch == 0}. Division there is of real numbers, so where the
         * batch size does not divide the training split the decay is applied after the first iteration and, within
         * most budgets, never again. Where it does, the rate is one decay ahead of {@link #EPOCH}'s.
         */
        ITERATION_DIVISIBLE_BY_EXACT_EPOCH;

        /** How often the rate of an iteration, counted from 0, has been multiplied by the decay. */
        long decaysBefore(long iteration, TrainingHorizon horizon) {
            return switch (this) {
                case EPOCH -> iteration / horizon.iterationsPerEpoch();
                case ITERATION_DIVISIBLE_BY_EXACT_EPOCH -> {
                    long period = horizon.firstMultipleOfExactEpoch();
                    yield iteration / period + (iteration % period == 0 ? 0 : 1);
                }
            };
        }
    }

    /** Multiplied by {@code factor} once after every {@code epochs} epochs. */
    @Schema(name = "Step", description = "The learning rate is multiplied by factor once every so many epochs")
    record Step(
            @Schema(description = "Factor") @Default("0.1") @DecimalMin(value = "0", inclusive = false) @Max(1)
            double factor,

            @Schema(description = "Epochs from one change to the next") @Default("10") @Min(1) @Max(1_000_000)
            int epochs)
            implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, TrainingHorizon horizon) {
            return initial * StrictMath.pow(factor, iteration / horizon.iterationsPerEpoch() / epochs);
        }
    }

    /** Half a cosine from the initial learning rate to {@code finalLearningRate} (Loshchilov and Hutter, 2017, eq. 5). */
    @Schema(name = "Cosine", description = "Half a cosine from the initial to the final learning rate over the budget")
    record Cosine(
            @Schema(description = "Learning rate at the end of the budget") @Default("0.0") @Min(0) @Max(100)
            double finalLearningRate)
            implements LearningRateSchedule {

        @Override
        public double at(double initial, long iteration, TrainingHorizon horizon) {
            double done = (double) iteration / horizon.iterations();
            return finalLearningRate + (initial - finalLearningRate) * (1 + StrictMath.cos(StrictMath.PI * done)) / 2;
        }
    }

    /** Rises linearly over {@code epochs} epochs, reaching the initial rate at their end; {@code then} starts there. */
    @Schema(
            name = "WarmUp",
            description = "The learning rate rises linearly over some epochs, then another schedule starts")
    record WarmUp(
            @Schema(description = "Epochs over which the learning rate rises") @Default("1") @Min(1) @Max(1_000_000)
            int epochs,

            @Schema(description = "What follows; not another WARM_UP") @Default("{\"type\": \"CONSTANT\"}")
            LearningRateSchedule then)
            implements LearningRateSchedule, CrossChecked {

        @Override
        public Stream<Violation> crossCheck() {
            return then instanceof WarmUp
                    ? Stream.of(new Violation("/then/type", "WARM_UP", "must not be another WARM_UP"))
                    : Stream.empty();
        }

        @Override
        public double at(double initial, long iteration, TrainingHorizon horizon) {
            long warm = (long) epochs * horizon.iterationsPerEpoch();
            if (iteration < warm) {
                return initial * (iteration + 1) / warm;
            }
            return then.at(initial, iteration - warm, horizon.after(warm));
        }
    }
}
