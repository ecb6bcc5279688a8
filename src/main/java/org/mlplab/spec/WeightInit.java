package org.mlplab.spec;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.CrossChecked;
import org.mlplab.spec.reading.Default;
import org.mlplab.spec.reading.Violation;

/**
 * How the weights of every layer are drawn. Biases start at zero.
 *
 * @param standardDeviation of {@link Type#NORMAL}, more than 0 and at most 10; absent for the others, which know theirs
 */
@Schema(description = "How the weights of every layer are drawn; biases start at zero")
public record WeightInit(
        @Schema(
                description = "Distribution: NORMAL has the given standard deviation; with n inputs and m outputs "
                        + "of the layer, HE is normal with variance 2/n, HE_UNIFORM uniform in ±√(6/n), "
                        + "XAVIER normal with variance 2/(n+m), XAVIER_UNIFORM uniform in ±√(6/(n+m)), "
                        + "LECUN normal with variance 1/n")
        @Default("HE")
        Type type,

        @Schema(
                description =
                        "Standard deviation, with NORMAL alone; " + DEFAULT_STANDARD_DEVIATION + " if absent there",
                example = "0.0001",
                requiredMode = RequiredMode.NOT_REQUIRED)
        @DecimalMin(value = "0", inclusive = false)
        @Max(10)
        @Nullable
        Double standardDeviation)
        implements CrossChecked {

    static final double DEFAULT_STANDARD_DEVIATION = 0.01;

    public WeightInit {
        if (type == Type.NORMAL && standardDeviation == null) {
            standardDeviation = DEFAULT_STANDARD_DEVIATION;
        }
    }

    /**
     * Standard deviation of {@link Type#NORMAL}.
     *
     * @throws IllegalStateException for the other types
     */
    public double requiredStandardDeviation() {
        if (standardDeviation == null) {
            throw new IllegalStateException(type + " has a standard deviation of its own");
        }
        return standardDeviation;
    }

    @Override
    public Stream<Violation> crossCheck() {
        return type == Type.NORMAL || standardDeviation == null
                ? Stream.empty()
                : Stream.of(
                        new Violation("/standardDeviation", standardDeviation, "must be absent where type is " + type));
    }

    /** With n inputs and m outputs of the layer. */
    public enum Type {
        NORMAL,
        /** Normal with variance 2/n (He et al., 2015, eq. 10). */
        HE,
        /** Uniform in ±√(6/n), of the same variance as {@link #HE}. */
        HE_UNIFORM,
        /** Normal with variance 2/(n+m) (Glorot and Bengio, 2010, eq. 12). */
        XAVIER,
        /** Uniform in ±√(6/(n+m)) (Glorot and Bengio, 2010, eq. 16). */
        XAVIER_UNIFORM,
        /** Normal with variance 1/n (LeCun et al., 1998, eq. 16). */
        LECUN
    }
}
