package org.mlplab.export.run;

import java.util.Map;

/** A flat document in YAML. */
final class Yaml {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_ASCII = 0x7e;

    private Yaml() {}

    /** Values are texts, numbers, lists that are empty, or {@link #NOTHING}. */
    static String of(Map<String, Object> entries) {
        var document = new StringBuilder();
        entries.forEach((key, value) -> document.append(key)
                .append(": ")
                .append(value instanceof String text ? quoted(text) : value)
                .append('\n'));
        return document.toString();
    }

    /** What stands for no value. */
    static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** In double quotes, and in ASCII: whatever else there is would be no YAML, or another text, for one reader or other. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').append((char) point);
            } else if (point >= FIRST_PRINTABLE && point <= LAST_ASCII) {
                quoted.append((char) point);
            } else {
                quoted.append("\\U%08X".formatted(point));
            }
        });
        return quoted.append('"').toString();
    }
}
