package org.mlplab.dataset.upload.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a field of a table can be. */
final class Cell {

    /** What stands for no value. */
    private static final Set<String> MISSING = Set.of("", "NA", "N/A", "n/a", "?", "null", "NULL");

    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "infinity", "+inf", "-inf", "+infinity", "-infinity", "1.#inf", "-nan");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private Cell() {}

    static boolean isMissing(String field) {
        return field.length() <= 4 && MISSING.contains(field);
    }

    /** Whether it means to be a number, finite or not. */
    static boolean isNumber(String field, boolean decimalComma) {
        return !field.isEmpty()
                && (NUMBER.matcher(decimalComma ? field.replace(',', '.') : field)
                                .matches()
                        || NOT_FINITE.contains(field.toLowerCase(Locale.ROOT)));
    }

    /** Of one that {@link #isNumber}; infinite where single precision cannot hold it, or it is none. */
    static float number(String field, boolean decimalComma) {
        String text = decimalComma ? field.replace(',', '.') : field;
        return NUMBER.matcher(text).matches() ? Float.parseFloat(text) : Float.POSITIVE_INFINITY;
    }

    static boolean hasDecimalComma(String field) {
        return WITH_COMMA.matcher(field).matches();
    }
}
