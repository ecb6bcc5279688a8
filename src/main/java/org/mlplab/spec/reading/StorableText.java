package org.mlplab.spec.reading;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text that every database keeps and UTF-8 can write: PostgreSQL has no NUL, UTF-8 no half of a surrogate pair. */
public final class StorableText {

    public static final String RULE = "must have neither NUL nor half of a surrogate pair";

    private StorableText() {}

    public static boolean is(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || isHalf(c));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The beginning of a text, at most so many characters, without half of a surrogate pair at its end. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Adds a violation for every string and every name in a JSON value that is not storable. */
    static void check(JsonNode node, String at, List<Violation> violations) {
        if (node.isString() && !is(node.asString())) {
            violations.add(new Violation(at, node, RULE));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), at + "/" + i, violations);
        }
        for (var field : node.properties()) {
            String pointer = at + "/" + Violation.pointerToken(field.getKey());
            checkName(field.getKey(), pointer, violations);
            check(field.getValue(), pointer, violations);
        }
    }

    static void checkName(String name, String at, List<Violation> violations) {
        if (!is(name)) {
            violations.add(new Violation(at, null, "a name " + RULE));
        }
    }

    /** The same with a replacement character for each half of a surrogate pair. */
    static String shown(String text) {
        if (text.codePoints().noneMatch(StorableText::isHalf)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> isHalf(c) ? 0xFFFD : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    static JsonNode shown(JsonNode node) {
        String json = node.toString();
        String shown = shown(json);
        return shown.equals(json) ? node : JsonMapper.shared().readTree(shown);
    }
}
