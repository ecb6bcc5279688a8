package org.mlplab.experiment.diagnosis;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.EpochMetrics;

/**
 * What a rule saw in an experiment.
 *
 * @param evidence numbers by name, in the order in which they are told; null where one was not finite
 */
@Schema(description = "Something that an experiment shows, with the numbers that show it and what to do about it")
public record Finding(
        @Schema(description = "What it is") Code code,
        @Schema(description = "How much it matters") Severity severity,

        @Schema(description = "What was seen, in words") String text,

        @Schema(
                description = "The numbers behind the words, by name; null for one that was not finite",
                example = "{\"initialLoss\": 41.7, \"evenOddsLoss\": 2.303}")
        Map<String, @Nullable Double> evidence,

        @Schema(description = "What to change, in words") String remedy,

        @Schema(
                description =
                        "Layer that it shows in, from 1, the output layer after the hidden ones; null if it is not about one")
        @Nullable
        Integer layer,

        @Schema(description = "Epoch that it shows in, from 1; null before the first has ended") @Nullable
        Integer epoch,

        @Schema(description = "Iteration that it shows in; 0 is before training") @Nullable
        Long iteration) {

    /** What a finding can be. */
    public enum Code {
        INITIAL_LOSS_FAR_FROM_EVEN_ODDS,
        VANISHING_ACTIVATIONS,
        DEAD_UNITS,
        LEARNING_RATE_TOO_HIGH,
        LEARNING_RATE_TOO_LOW,
        OVERFITTING,
        UNDERFITTING,
        STILL_IMPROVING
    }

    /** From what made training fail to what is only worth knowing. */
    public enum Severity {
        SERIOUS,
        WARNING,
        NOTE
    }

    public Finding {
        var finite = new LinkedHashMap<String, @Nullable Double>();
        evidence.forEach((name, value) -> finite.put(name, value != null && Double.isFinite(value) ? value : null));
        evidence = Collections.unmodifiableMap(finite);
    }

    public static Finding of(Code code, Severity severity, String text, String remedy) {
        return new Finding(code, severity, text, Map.of(), remedy, null, null, null);
    }

    /** The same with one more number. */
    public Finding with(String name, double value) {
        var more = new LinkedHashMap<>(evidence);
        more.put(name, value);
        return new Finding(code, severity, text, more, remedy, layer, epoch, iteration);
    }

    public Finding inLayer(int number) {
        return new Finding(code, severity, text, evidence, remedy, number, epoch, iteration);
    }

    public Finding at(EpochMetrics shown) {
        return new Finding(code, severity, text, evidence, remedy, layer, shown.epoch(), shown.iteration());
    }

    public Finding inEpoch(int shown) {
        return new Finding(code, severity, text, evidence, remedy, layer, shown, iteration);
    }

    public Finding atIteration(long shown) {
        return new Finding(code, severity, text, evidence, remedy, layer, epoch, shown);
    }
}
