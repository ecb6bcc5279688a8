package org.mlplab.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.CrossChecked;
import org.mlplab.spec.reading.Violation;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import tools.jackson.databind.JsonNode;

/** One axis of a search space as a client describes it: a list of values, or an interval of numbers. */
@Schema(description = "One axis of a search space: values, or low and high with what is between them")
public record Dimension(
        @Schema(
                description = "The values to choose from, of any kind: numbers, words, whole lists of layers",
                example = "[50, 75, 125, 250]")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(min = 1, max = 10_000)
        @Nullable
        List<JsonNode> values,

        @Schema(description = "Least number of an interval", example = "0.0001")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Double low,

        @Schema(description = "Greatest number of an interval, included", example = "0.01")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Double high,

        @Schema(description = "Equal factors are equally likely, rather than equal differences. Default: false")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean log,

        @Schema(description = "Whole numbers alone. Default: false")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean integer,

        @Schema(
                description = "Values of an interval that a GRID visits, both ends included. "
                        + "Default: all whole numbers; required for others",
                example = "5")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Min(2)
        @Max(10_000)
        @Nullable
        Integer points)
        implements CrossChecked {

    @Override
    public Stream<Violation> crossCheck() {
        if (values != null) {
            boolean mixed = low != null || high != null || log != null || integer != null || points != null;
            if (mixed) {
                return Stream.of(new Violation("", null, "must have values alone, or low and high"));
            }
            return values.stream().distinct().count() == values.size()
                    ? Stream.empty()
                    : Stream.of(new Violation("/values", values, "must all be different"));
        }
        if (low == null || high == null) {
            return Stream.of(new Violation("", null, "must have values, or low and high"));
        }
        return checkInterval(low, high);
    }

    private Stream<Violation> checkInterval(double least, double greatest) {
        if (least >= greatest) {
            return Stream.of(new Violation("/low", least, "must be less than high"));
        }
        if (isLog() && least <= 0) {
            return Stream.of(new Violation("/low", least, "must be greater than 0 where log is true"));
        }
        boolean whole = least == Math.rint(least)
                && greatest == Math.rint(greatest)
                && Math.abs(least) < 1e15
                && Math.abs(greatest) < 1e15;
        return isInteger() && !whole
                ? Stream.of(new Violation("/low", least, "low and high must be whole numbers where integer is true"))
                : Stream.empty();
    }

    private boolean isLog() {
        return Boolean.TRUE.equals(log);
    }

    private boolean isInteger() {
        return Boolean.TRUE.equals(integer);
    }

    public Axis axis() {
        if (values != null) {
            return new Choice(values);
        }
        if (low == null || high == null) {
            throw new IllegalStateException("neither values nor an interval");
        }
        return new Interval(low, high, isLog(), isInteger(), points);
    }
}
