package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a user is told whose body is no JSON. */
class MalformedJsonTest extends RunningService {

    static Stream<String> takingJson() {
        return Stream.of(
                "POST /experiments",
                "POST /experiments/validate",
                "PATCH /experiments/1",
                "POST /studies",
                "POST /studies/preview",
                "POST /studies/1/extend",
                "POST /studies/1/test-evaluation",
                "POST /gradient-checks");
    }

    private Api.Answer sendTo(String endpoint, String body) {
        String[] methodAndPath = endpoint.split(" ");
        return api.send(methodAndPath[0], methodAndPath[1], body);
    }

    private static void assertPlain(JsonNode problem) {
        assertThat(problem.toString()).doesNotContainIgnoringCase("jackson", "token", "exception", "feature", "java");
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void broken_json_is_told_by_line_column_and_what_was_expected(String endpoint) {
        JsonNode problem = sendTo(endpoint, "{\n  \"seed\" 5\n}").expect(400).json();

        assertThat(problem.path("title").asString()).isEqualTo("Malformed JSON");
        assertThat(problem.path("detail").asString())
                .isEqualTo("line 2, column 10: expected ':' after a key, found '5'");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(10);
        assertPlain(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"seed\": NaN} | line 1, column 10: NaN is no number in JSON; numbers are finite",
                "{\"seed\": -Infinity} | line 1, column 10: -Infinity is no number in JSON; numbers are finite",
                "{\"seed\": 1, \"seed\": 2} | line 1, column 13: the key \"seed\" stands twice in one object",
                "{\"seed\": 1} {} | line 1, column 13: nothing is expected after the JSON value",
                "{\"seed\": 1}} | line 1, column 12: nothing is expected after the JSON value",
                "{\"seed\": 1] | line 1, column 11: expected ',' or '}', found ']'",
                "{\"seed\": 1 \"name\": 2} | line 1, column 12: expected ',' or '}', found '\"'",
                "{\"tags\": [1 2]} | line 1, column 13: expected ',' or ']', found '2'",
                "{seed: 1} | line 1, column 2: expected a key in double quotes, found 's'",
                "{\"seed\": } | line 1, column 10: expected a value, found '}'",
                "{\"seed\": 'x'} | line 1, column 10: expected a value, found '''",
                "{\"seed\": True} | line 1, column 10: expected a value, found True",
                "{\"seed\": +1} | line 1, column 10: expected a value, found '+'",
                "{\"seed\": 01} | line 1, column 11: a number must not start with a superfluous zero",
                "{\"seed\": 1.} | line 1, column 12: expected a digit, found '}'",
                "{\"name\": \"\\x\"} | line 1, column 12: \\x is no escape in JSON",
                "{\"name\": \"\\u12\"} | line 1, column 15: expected four hexadecimal digits after \\u, found '\"'",
                "{\"seed\": 1 // one | line 1, column 12: expected a value, found '/'; JSON has no comments",
                "{\"seed\": 1 | line 1, column 11: the body ends within an object; expected its closing '}'",
                "[1 | line 1, column 3: the body ends within an array; expected its closing ']'",
                "{\"name\": \"x | line 1, column 12: the body ends within a string; expected its closing double quote",
            })
    void names_what_is_wrong_with_json(String body, String detail) {
        JsonNode problem = api.send("POST", "/experiments", body).expect(400).json();

        assertThat(problem.path("detail").asString()).isEqualTo(detail);
        assertPlain(problem);
    }

    @Test
    void names_what_is_wrong_with_json_as_a_whole() {
        assertDetail("POST /experiments", "  ", "the body is empty; a JSON object is expected");
        assertDetail(
                "POST /experiments", "{\"k\\ud800\": 1}", "line 1, column 10: half of a surrogate pair is no text");
        assertDetail("POST /experiments", "[".repeat(501), "the JSON is nested deeper than 500 levels");
        assertDetail("POST /experiments", "{\"seed\": " + "1".repeat(1001), "a number has more than 1000 digits");
        assertDetail(
                "POST /experiments",
                "{\"name\": \"two\nlines\"}",
                "line 1, column 14: a control character in a string must be escaped, a new line as \\n");
        assertThat(api.send("POST", "/studies", "", "Content-Type", "application/json")
                        .expect(400)
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("the body is empty; a JSON object is expected");
    }

    private void assertDetail(String endpoint, String body, String detail) {
        JsonNode problem = sendTo(endpoint, body).expect(400).json();
        assertThat(problem.path("detail").asString()).isEqualTo(detail);
        assertPlain(problem);
    }
}
