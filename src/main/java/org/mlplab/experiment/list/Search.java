package org.mlplab.experiment.list;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param pattern of {@code like}, for a name in lower case; {@code !} escapes
 * @param id as well; null where it is none
 */
record Search(String pattern, @Nullable Long id) {

    private static final int MOST_DIGITS = 18;

    /** Null where nothing is. */
    static @Nullable Search of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String wanted = text.strip();
        String escaped = wanted.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        boolean number = wanted.length() <= MOST_DIGITS && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Search("%" + escaped + "%", number ? (Long) Long.parseLong(wanted) : null);
    }
}
