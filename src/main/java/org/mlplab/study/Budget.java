package org.mlplab.study;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.Count;

/** How much a study may use: whatever is used up first ends it. */
@Schema(
        description =
                "How much a study may use. Whatever is used up first ends it: nothing is started or promoted any more, "
                        + "what trains is trained to its next rung or its end")
public record Budget(
        @Schema(
                description = "Trials. Default: all points of the grid for GRID, all brackets once for HYPERBAND; "
                        + "for other samplers one of the three is required",
                example = "20",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(MOST_TRIALS)
        @Nullable
        Integer trials,

        @Schema(
                description = "Epochs trained by all trials together",
                example = "200",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @Min(1)
        @Max(MOST_EPOCHS)
        @Nullable
        Long epochs,

        @Schema(
                description =
                        "Wall time in seconds that the study runs; pauses, and times when the service is down, are left out",
                example = "1800",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @DecimalMin("1")
        @DecimalMax("1e9")
        @Nullable
        Double seconds) {

    public static final int MOST_TRIALS = 100_000;
    private static final long MOST_EPOCHS = 100_000_000;

    public boolean hasNoLimit() {
        return trials == null && epochs == null && seconds == null;
    }

    public Budget withTrials(@Nullable Integer number) {
        return new Budget(number, epochs, seconds);
    }

    /** What was there and what is added, up to what a budget may be; what has no limit has none afterwards. */
    public Budget plus(Budget more) {
        return new Budget(
                trials == null || more.trials == null ? trials : (Integer) Math.min(MOST_TRIALS, trials + more.trials),
                epochs == null || more.epochs == null ? epochs : (Long) Math.min(MOST_EPOCHS, epochs + more.epochs),
                seconds == null || more.seconds == null ? seconds : (Double) (seconds + more.seconds));
    }

    /** Which limit has been reached, in words; null for none. The number of trials is the sampler's to keep. */
    @Nullable
    public String reached(long epochsUsed, double secondsUsed) {
        if (epochs != null && epochsUsed >= epochs) {
            return "the budget of %s is used".formatted(Count.of(epochs, "epoch"));
        }
        return seconds != null && secondsUsed >= seconds
                ? "the budget of %s is used".formatted(Count.of(Math.round(seconds), "second"))
                : null;
    }

    public boolean allows(int trialsSoFar) {
        return trials == null || trialsSoFar < trials;
    }
}
