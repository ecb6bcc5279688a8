package org.mlplab.report.study.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as people read them. */
public final class Numbers {

    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private Numbers() {}

    /** Four decimals, so that a column of them lines up; a dash for none, and for one that is not finite. */
    public static String score(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    /** Four significant digits at most, without trailing zeros; 1e-5 and 1e7 rather than their zeros. */
    public static String significant(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -4 && exponent < 7
                ? rounded.toPlainString()
                : rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    public static String count(long number, String noun) {
        return grouped(number) + " " + (number == 1 ? noun : noun + "s");
    }

    /** A part of some things: {@code 5 of 1,000 trials}; {@code 5 trials} where it is all of them. */
    public static String countOf(long part, long all, String noun) {
        return part == all ? count(all, noun) : grouped(part) + " of " + count(all, noun);
    }

    public static String grouped(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    public static String duration(double seconds) {
        if (seconds < 60) {
            return significant(Math.rint(seconds * 10) / 10) + " s";
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? "%d min %d s".formatted(whole / 60, whole % 60)
                : "%d h %d min".formatted(whole / 3600, whole % 3600 / 60);
    }
}
