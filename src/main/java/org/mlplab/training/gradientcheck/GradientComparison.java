package org.mlplab.training.gradientcheck;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mlplab.training.gradientcheck.Gradients.Named;

/** How far two ways to compute the same derivatives are apart. */
@Schema(description = "How far two ways to compute the same derivatives are apart")
record GradientComparison(
        @Schema(description = "Largest |a - b| / max(1e-8, |a| + |b|)", example = "3.1E-9")
        double maxRelativeError,

        @Schema(description = "Index, from 0, of the element where it occurs; empty if none is compared")
        List<Integer> maxRelativeErrorAt,

        @Schema(description = "Largest |a - b|", example = "7.4E-12")
        double maxAbsoluteError,

        @Schema(description = "Index, from 0, of the element where it occurs; empty if none is compared")
        List<Integer> maxAbsoluteErrorAt,

        @Schema(
                description = "Elements compared: all but those whose central difference crosses a kink",
                example = "30")
        int elements,

        @Schema(description = "Whether every one of them is within the thresholds")
        boolean passed) {

    static GradientComparison of(Named first, Named second, IntPredicate excluded) {
        double[] a = first.values().values();
        double[] b = second.values().values();
        int[] compared = IntStream.range(0, a.length).filter(excluded.negate()).toArray();
        if (compared.length == 0) {
            return new GradientComparison(0, List.of(), 0, List.of(), 0, true);
        }
        IntToDoubleFunction relative = i -> Thresholds.relativeError(a[i], b[i]);
        IntToDoubleFunction absolute = i -> Math.abs(a[i] - b[i]);
        int relativeAt = largest(compared, relative);
        int absoluteAt = largest(compared, absolute);
        return new GradientComparison(
                relative.applyAsDouble(relativeAt),
                first.index(relativeAt),
                absolute.applyAsDouble(absoluteAt),
                first.index(absoluteAt),
                compared.length,
                IntStream.of(compared).allMatch(i -> Thresholds.DEFAULT.accept(a[i], b[i])));
    }

    /** The first of the largest; what is not a number is larger than all numbers. */
    private static int largest(int[] elements, IntToDoubleFunction error) {
        int largest = elements[0];
        for (int i : elements) {
            if (Double.compare(error.applyAsDouble(i), error.applyAsDouble(largest)) > 0) {
                largest = i;
            }
        }
        return largest;
    }
}
