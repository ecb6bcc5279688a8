package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a user is told who sent something wrong. */
class AnswersJourneyTest extends RunningService {

    private static final String SPEC = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}%s}";
    private static final String STUDY =
            "{'base': " + SPEC.formatted("") + ", 'space': {'/optimizer/learningRate': {'values': [0.1]}}%s}";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/experiments?limit=0 | limit | 0 | must be from 1 to 500",
                "/experiments?limit=many | limit | many | must be a whole number from 1 to 500",
                "/experiments?limit=5&limit=6 | limit | 5, 6 | must be given once",
                "/experiments?state=QUEUED&state=queued | state | queued | must be one of QUEUED, RUNNING, PAUSING, PAUSED,"
                        + " CANCELLING, CANCELLED, SUCCEEDED, FAILED, DIVERGED",
                "/experiments?sort=colour | sort | colour | must be one of createdAt, -createdAt, name, -name,"
                        + " validationAccuracy, -validationAccuracy, testAccuracy, -testAccuracy",
                "/experiments?after=x | after | x | must be the next of a page in the same order",
                "/experiments?after=eyJpZCI6IngifQ | after | eyJpZCI6IngifQ | must be the next of a page in the same order",
                "/experiments?study=one | study | one | must be a whole number",
                "/experiments?typo=1 | typo | 1 | is unknown; known here are state, dataset, tag, study, sort, limit, after",
                "/experiments/one | id | one | must be a whole number",
                "/experiments/1?verbose= | verbose | '' | is unknown; no query parameter is expected here",
                "/experiments/1/metrics?sinceEpoch=-1 | sinceEpoch | -1 | must be at least 0",
                "/experiments/1/metrics?sinceEpoch=all | sinceEpoch | all | must be a whole number, at least 0",
                "/experiments/1/metrics?resolution=day | resolution | day | must be one of epoch, iteration",
                "/experiments/1/learning-curves.png?width=1 | width | 1 | must be from 400 to 4000",
                "/experiments/1/learning-curves.png?height=x | height | x | must be a whole number from 300 to 3000",
                "/experiments/1/weights.png?sorted=maybe | sorted | maybe | must be true or false",
                "/experiments/1/comparison?a=b | a | b | is unknown; no query parameter is expected here",
                "/studies?limit=501 | limit | 501 | must be from 1 to 500",
                "/studies?after=first | after | first | must be a whole number",
                "/studies/1/trials?rung=1 | rung | 1 | is unknown; no query parameter is expected here",
                "/studies/1/report?format=pdf | format | pdf | must be one of html, markdown, csv",
                "/datasets?name=digits | name | digits | is unknown; no query parameter is expected here",
                "/datasets/digits/preview.png?size=3 | size | 3 | is unknown; no query parameter is expected here",
                "/experiments?tag=%00 | tag | \u0000 | must have neither NUL nor half of a surrogate pair",
            })
    void a_wrong_parameter_is_told_by_name_value_and_rule(String path, String parameter, String value, String rule) {
        JsonNode problem = api.get(path).expect(400).json();

        assertThat(problem.path("title").asString()).isEqualTo("Invalid parameter");
        assertThat(problem.path("detail").asString()).isEqualTo(parameter + " " + rule);
        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/value").asString()).isEqualTo(value);
        assertThat(problem.at("/errors/0/rule").asString()).isEqualTo(rule);
    }

    @Test
    void all_wrong_parameters_are_told_at_once() {
        JsonNode problem = api.get("/experiments?limit=0&sort=colour&typo=1&state=SLEEPING&study=2")
                .expect(400)
                .json();

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(each -> each.path("parameter").asString()))
                .containsExactlyInAnyOrder("limit", "sort", "typo", "state");
        assertThat(api.post("/studies/preview?first=1001&second=2", "{}")
                        .expect(400)
                        .json()
                        .path("errors"))
                .hasSize(2);
        assertThat(api.post("/gradient-checks?seed=1", "{}")
                        .expect(400)
                        .json()
                        .at("/errors/0/parameter")
                        .asString())
                .isEqualTo("seed");
    }

    @Test
    void parameters_are_checked_where_they_are_ours_alone() {
        assertThat(api.get("/v3/api-docs?group=none").status()).isEqualTo(200);
        assertThat(api.get("/actuator/health?probe=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/experiments", "/studies"})
    void an_idempotency_key_that_cannot_be_kept_is_told_like_any_parameter(String path) {
        String body = path.equals("/studies") ? STUDY.formatted("") : SPEC.formatted("");

        JsonNode problem = api.post(path, body, "Idempotency-Key", "k".repeat(201))
                .expect(400)
                .json();
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("Idempotency-Key");
        assertThat(problem.at("/errors/0/rule").asString()).isEqualTo("must have 1 to 200 characters");

        assertThat(api.post(path, body, "Idempotency-Key", "a\tb")
                        .expect(400)
                        .json()
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("must be printable");
        assertThat(api.post(path, body, "Idempotency-Key", "")
                        .expect(400)
                        .json()
                        .path("errors"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GET, /experimens", "POST, /experiment", "DELETE, /experiments/1/metric", "GET, /static/x.js"})
    void an_unknown_path_is_told_in_the_terms_of_the_interface(String method, String path) {
        assertThat(api.send(method, path, "").expect(404).json().path("detail").asString())
                .isEqualTo("there is no %s %s; the API is described at /v3/api-docs".formatted(method, path));
    }

    @Test
    void a_wrong_method_is_told_with_those_that_there_are() {
        Api.Answer answer = api.send("PUT", "/experiments/1", "{}").expect(405);

        assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "PATCH", "DELETE");
        assertThat(answer.json().path("detail").asString())
                .startsWith("there is no PUT /experiments/1; there is ")
                .contains("GET", "PATCH", "DELETE");
    }

    @Test
    void what_is_wrong_with_a_change_is_told_by_pointer() {
        long id = api.submit(SPEC.formatted(", 'training': {'epochs': 1}"));

        JsonNode problem = api.send("PATCH", "/experiments/" + id, "{\"name\": \" \", \"tags\": [\"\"], \"spec\": {}}")
                .expect(422)
                .json();

        assertPointers(problem, "/name", "/tags/0", "/spec");
        api.ended(id);
    }

    @Test
    void half_of_a_surrogate_pair_is_refused_wherever_text_is_kept() {
        assertPointers(
                api.send(
                                "POST",
                                "/experiments",
                                "{\"name\": \"\\ud800\", \"tags\": [\"\\udc00x\"],"
                                        + " \"dataset\": {\"name\": \"digits\"}, \"network\": {\"hiddenLayers\": []}}")
                        .expect(422)
                        .json(),
                "/name",
                "/tags/0");
        assertDetail("POST /experiments", "{\"k\\ud800\": 1}", "line 1, column 9: half of a surrogate pair is no text");
        long id = api.submit(SPEC.formatted(", 'training': {'epochs': 1}"));
        assertPointers(
                api.send("PATCH", "/experiments/" + id, "{\"name\": \"\\udfff\", \"notes\": \"n\\ud83d\"}")
                        .expect(422)
                        .json(),
                "/name",
                "/notes");
        assertPointers(
                api.send(
                                "POST",
                                "/studies",
                                STUDY.formatted(", 'name': '\\ud800'").replace('\'', '"'))
                        .expect(422)
                        .json(),
                "/name");
        assertPointers(
                api.send(
                                "POST",
                                "/studies",
                                STUDY.replace("[0.1]", "['\\ud800']")
                                        .formatted("")
                                        .replace('\'', '"'))
                        .expect(422)
                        .json(),
                "/space/~1optimizer~1learningRate/values/0");
        api.ended(id);
    }

    @Test
    void a_study_with_several_mistakes_tells_them_all() {
        JsonNode problem = api.post(
                        "/studies",
                        "{'nmae': 1, 'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'unit': 5}]}},"
                                + " 'space': {'/optimizer/learningRate': {'values': [0.1, -1]}, '/training/epochs':"
                                + " {'values': [1, 2]}, 'batchSize': {'values': [5]}}, 'sampler': {'type': 'ASHA', 'eta': 1}}")
                .expect(422)
                .json();

        assertPointers(
                problem,
                "/nmae",
                "/sampler/eta",
                "/base/network/hiddenLayers/0/unit",
                "/base/network/hiddenLayers/0/units",
                "/space/~1optimizer~1learningRate/values/1",
                "/space/batchSize",
                "/budget",
                "/space/~1training~1epochs");
    }

    private static void assertPointers(JsonNode problem, String... pointers) {
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(each -> each.path("pointer").asString()))
                .containsExactlyInAnyOrder(pointers);
    }

    @Test
    void metrics_have_a_tag_for_each_form_of_the_answer() {
        long id = api.submit(SPEC.formatted(", 'training': {'epochs': 1}"));
        JsonNode ended = api.ended(id);
        String metrics = "/experiments/" + id + "/metrics";

        Api.Answer json = api.get(metrics, "Accept", "application/json").expect(200);
        Api.Answer csv = api.get(metrics, "Accept", "text/csv").expect(200);
        Api.Answer byIteration = api.get(metrics + "?resolution=iteration").expect(200);

        assertThat(Stream.of(json, csv, byIteration).map(answer -> answer.header("ETag")))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(Stream.of(json, csv, byIteration)
                        .flatMap(answer -> answer.response().headers().allValues("Vary").stream()))
                .filteredOn("Accept"::equals)
                .hasSize(3);
        api.get(metrics, "Accept", "text/csv", "If-None-Match", json.header("ETag"))
                .expect(200);
        Api.Answer unchanged = api.get(metrics, "Accept", "text/csv", "If-None-Match", csv.header("ETag"))
                .expect(304);
        assertThat(unchanged.response().headers().allValues("Vary")).contains("Accept");
        assertThat(ended.path("progress").path("epoch").asInt()).isEqualTo(1);
    }

    @Test
    void a_reason_counts_one_thing_in_the_singular() {
        long id = api.submit(SPEC.formatted(", 'training': {'iterations': 1, 'batchSize': 1347}"));

        assertThat(api.ended(id).path("stateReason").asString()).isEqualTo("the budget of 1 iteration is used");
    }
}
