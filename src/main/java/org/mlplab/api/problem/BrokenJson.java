package org.mlplab.api.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where a body stops being JSON, and what was expected there.
 *
 * @param line from 1; 0 where there is none to name
 * @param column in characters, from 1; 0 where there is none to name
 * @param fault in words, without those of the library that reads JSON
 */
record BrokenJson(int line, int column, String fault) {

    private static final String FOUND = "Unexpected character \\((?:'(.+)' \\(code \\d+\\)|\\(CTRL-CHAR.*?\\))\\)";

    private static final List<Phrase> PHRASES = List.of(
            behind("Non-standard token '(.+)'", "$1 is no number in JSON; numbers are finite"),
            behind("Duplicate Object property (\".*\")", "the key $1 stands twice in one object"),
            phrase("No content to map", "the body is empty; a JSON object is expected"),
            phrase("Trailing token|Unexpected close marker '.': no open", "nothing is expected after the JSON value"),
            phrase("Unexpected close marker '(.)': expected '(.)'", "expected ',' or '$2', found '$1'"),
            phrase("Unexpected end-of-input.*Object", "the body ends within an object; expected its closing '}'"),
            phrase("Unexpected end-of-input.*Array", "the body ends within an array; expected its closing ']'"),
            phrase(
                    "Unexpected end-of-input.*(?:VALUE_STRING|name)",
                    "the body ends within a string; expected its closing double quote"),
            phrase("Unexpected end-of-input", "the body ends too early; expected the rest of a value"),
            phrase(FOUND + ": was expecting a colon", "expected ':' after a key, found '$1'"),
            phrase(FOUND + ": was expecting comma to separate Object", "expected ',' or '}', found '$1'"),
            phrase(FOUND + ": was expecting comma to separate Array", "expected ',' or ']', found '$1'"),
            phrase(FOUND + ": was expecting double-quote", "expected a key in double quotes, found '$1'"),
            phrase(FOUND + ": expected a hex-digit", "expected four hexadecimal digits after \\\\u, found '$1'"),
            phrase(FOUND + ": maybe a .*comment", "expected a value, found '$1'; JSON has no comments"),
            behind(FOUND + " in numeric value: JSON spec does not", "expected a value, found '$1'"),
            phrase(FOUND + " in numeric value", "expected a digit, found '$1'"),
            phrase(FOUND, "expected a value, found '$1'"),
            phrase("Unrecognized token '(.*)': was", "expected a value, found $1"),
            phrase(
                    "Illegal unquoted character",
                    "a control character in a string must be escaped, a new line as \\\\n"),
            phrase("Unrecognized character escape '?(.*?)'? \\(", "\\\\$1 is no escape in JSON"),
            phrase("Invalid numeric value: Leading zeroes", "a number must not start with a superfluous zero"),
            phrase("(?:Broken|Unexpected|Incomplete|Unmatched).*surrogate", "half of a surrogate pair is no text"),
            phrase("Document nesting depth .*allowed \\((\\d+)", "the JSON is nested deeper than $1 levels"),
            phrase("Number value length .*allowed \\((\\d+)", "a number has more than $1 digits"),
            phrase("Invalid UTF-8", "the body is not UTF-8"));

    static BrokenJson of(JacksonException e) {
        String message = e.getOriginalMessage();
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 0 : Math.max(at.getLineNr(), 0);
        int column = at == null ? 0 : Math.max(at.getColumnNr(), 0);
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.pattern.matcher(message);
            if (matcher.find()) {
                int back = phrase.behind ? matcher.group(1).length() : 0;
                StringBuilder fault = new StringBuilder();
                matcher.appendReplacement(fault, phrase.words);
                return new BrokenJson(line, column - back, fault.toString());
            }
        }
        return new BrokenJson(line, column, "expected JSON");
    }

    /** With the place. */
    String detail() {
        return line > 0 && column > 0 ? "line %d, column %d: %s".formatted(line, column, fault) : fault;
    }

    private static Phrase phrase(String pattern, String words) {
        return new Phrase(Pattern.compile("^(?:" + pattern + ")", Pattern.DOTALL), words, false);
    }

    private static Phrase behind(String pattern, String words) {
        return new Phrase(Pattern.compile("^(?:" + pattern + ")", Pattern.DOTALL), words, true);
    }

    /**
     * How the library begins what it says, and how we say it.
     *
     * @param behind whether the library's place is behind what the first group is, rather than at it
     */
    private record Phrase(Pattern pattern, String words, boolean behind) {}
}
