package org.mlplab.spec;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.CrossChecked;
import org.mlplab.spec.reading.Default;
import org.mlplab.spec.reading.Violation;

/**
 * How long to train and on what minibatches. The budget is {@code iterations} or {@code epochs}, never both.
 *
 * @param batchSize examples a minibatch
 * @param earlyStopping absent: the whole budget is used
 */
@Schema(description = "How long to train, on what minibatches, and which parameters to keep")
public record TrainingSpec(
        @Schema(
                description = "Budget as a number of parameter updates; give this or epochs",
                example = "2000",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(100_000_000)
        @Nullable
        Integer iterations,

        @Schema(
                description = "Budget as passes over the training split; give this or iterations. "
                        + "Default, if neither is given: " + DEFAULT_EPOCHS,
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(1_000_000)
        @Nullable
        Integer epochs,

        @Schema(description = "Examples a minibatch") @Default("200") @Min(1) @Max(65_536)
        int batchSize,

        @Schema(
                description = "WITH_REPLACEMENT draws every example independently, and an epoch is "
                        + "max(floor(train / batchSize), 1) iterations; SHUFFLED is one permutation an epoch")
        @Default("SHUFFLED")
        Sampling sampling,

        @Schema(
                description = "Stop before the budget is used when validation no longer improves",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable
        EarlyStopping earlyStopping,

        @Schema(
                description = "Which parameters are kept and tested: the last epoch's, or those of the epoch with "
                        + "the highest validation accuracy")
        @Default("LAST_EPOCH")
        Selection selection,

        @Schema(description = "Evaluate the test split once, after training, on the selected parameters")
        @Default("true")
        boolean evaluateTest,

        @Schema(
                description =
                        "FLOAT, or BFLOAT16: the factors of matrix products are rounded to bfloat16 while it trains, "
                                + "and products are summed in single precision, in which weights are kept, updated and "
                                + "evaluated. Up to twice as quick where the processor multiplies bfloat16 (AVX512_BF16 or "
                                + "AMX), refused where it does not")
        @Default("FLOAT")
        Precision precision)
        implements CrossChecked {

    static final int DEFAULT_EPOCHS = 10;

    public TrainingSpec {
        if (iterations == null && epochs == null) {
            epochs = DEFAULT_EPOCHS;
        }
    }

    @Override
    public Stream<Violation> crossCheck() {
        return iterations == null || epochs == null
                ? Stream.empty()
                : Stream.of(new Violation("/epochs", epochs, "must be absent where iterations are given"));
    }

    /** Parameter updates in one pass over {@code train} examples. */
    public int iterationsPerEpoch(int train) {
        return switch (sampling) {
            case WITH_REPLACEMENT -> Math.max(train / batchSize, 1);
            case SHUFFLED -> (train + batchSize - 1) / batchSize;
        };
    }

    /** Parameter updates of the whole budget. */
    public long totalIterations(int train) {
        if (iterations != null) {
            return iterations;
        }
        if (epochs == null) {
            throw new IllegalStateException("a budget of neither iterations nor epochs");
        }
        return (long) epochs * iterationsPerEpoch(train);
    }
}
