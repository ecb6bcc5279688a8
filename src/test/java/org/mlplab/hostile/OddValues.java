package org.mlplab.hostile;

import java.util.List;
import java.util.Random;

/** Values that programs stumble over. */
final class OddValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e400",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "\u0000",
            "a\u0000b",
            "\ud83e\udd80",
            "e\u0301\u202etxt\u200b",
            "\uffff\ufeff",
            "' OR 1=1 --",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "..\\..\\windows",
            "%00%2e%2e%2f",
            "a\r\nX-Injected: 1",
            "9223372036854775808",
            "-9223372036854775809",
            "1_000",
            "0x10",
            "\u0661\u0662\u0663",
            "2026-13-45T99:99:99Z",
            "CON",
            "digits",
            "toString");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "0.5",
            "1e-320",
            "1e308",
            "1e400",
            "-1e400",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890",
            "1e1000000",
            "1.00000000000000000000000000000001");

    private OddValues() {}

    static String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 + random.nextInt(70_000));
            case 1 -> "\ud83e\udd80".repeat(1 + random.nextInt(2_000));
            case 2 ->
                random.ints(1 + random.nextInt(40), 1, 0xd7ff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** Short enough for a line of a request. */
    static String shortText(Random random) {
        String text = text(random);
        return text.substring(0, text.offsetByCodePoints(0, Math.min(200, text.codePointCount(0, text.length()))));
    }

    /** As it stands in JSON. */
    static String number(Random random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }
}
