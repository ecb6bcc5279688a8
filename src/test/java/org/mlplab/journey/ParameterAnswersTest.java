package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a user is told whose parameters, path or method are wrong. */
class ParameterAnswersTest extends RunningService {

    private static final String SPEC = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}%s}";
    private static final String STUDY =
            "{'base': " + SPEC.formatted("") + ", 'space': {'/optimizer/learningRate': {'values': [0.1]}}%s}";

    @ParameterizedTest
    @ValueSource(strings = {"/experiments?limit=%FF", "/datasets?=1", "/experiments/1?%00%C3=1"})
    void parameters_that_cannot_be_read_at_all_are_the_client_s_mistake(String path) {
        assertThat(api.get(path).expect(400).json().path("detail").asString()).isNotEmpty();
    }

    @Test
    void a_multipart_message_without_boundary_is_the_client_s_mistake() {
        assertThat(api.send("POST", "/experiments", "x", "Content-Type", "multipart/form-data")
                        .status())
                .isIn(400, 415);
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
                "/experiments?after=bnVsbA | after | bnVsbA | must be the next of a page in the same order",
                "/experiments?sort=-testAccuracy&after=eyJzb3J0IjoiLXRlc3RBY2N1cmFjeSIsInRleHQiOiJ4IiwiaWQiOjF9 | after | eyJzb3J0IjoiLXRlc3RBY2N1cmFjeSIsInRleHQiOiJ4IiwiaWQiOjF9"
                        + " | must be the next of a page in the same order",
                "/experiments?study=one | study | one | must be a whole number",
                "/experiments?typo=1 | typo | 1 | is unknown; known here are state, dataset, tag, study, trials, owner, q, curve,"
                        + " sort, limit, after",
                "/experiments?trials=no-thanks | trials | no-thanks | must be true or false",
                "/experiments?curve=2 | curve | 2 | must be from 3 to 64",
                "/experiments/tags?limit=501 | limit | 501 | must be from 1 to 500",
                "/experiments/counts?state=FAILED | state | FAILED | is unknown; known here are trials",
                "/experiments/one | id | one | must be a whole number",
                "/experiments/1?verbose= | verbose | '' | is unknown; no query parameter is expected here",
                "/experiments/1/metrics?sinceEpoch=-1 | sinceEpoch | -1 | must be at least 0",
                "/experiments/1/metrics?sinceEpoch=all | sinceEpoch | all | must be a whole number, at least 0",
                "/experiments/1/metrics?resolution=day | resolution | day | must be one of epoch, iteration",
                "/experiments/1/learning-curves.png?width=1 | width | 1 | must be from 400 to 4000",
                "/experiments/1/learning-curves.png?height=x | height | x | must be a whole number from 300 to 3000",
                "/experiments/1/weights.png?sorted=maybe | sorted | maybe | must be true or false",
                "/experiments/1/weights.png?range=all | range | all | must be one of epoch, run",
                "/experiments/1/weights.png?epoch=0 | epoch | 0 | must be at least 1",
                "/experiments/1/comparison?a=b | a | b | is unknown; no query parameter is expected here",
                "/studies?limit=501 | limit | 501 | must be from 1 to 500",
                "/studies?after=first | after | first | must be a whole number",
                "/studies/1/trials?rung=1 | rung | 1 | is unknown; known here are limit, after",
                "/studies/1/report?format=pdf | format | pdf | must be one of html, markdown, csv, json",
                "/queue?limit=0 | limit | 0 | must be from 1 to 500",
                "/queue?after=2026-11-26 | after | 2026-11-26 | must be the next of a page",
                "/nodes?state=UP | state | UP | is unknown; no query parameter is expected here",
                "/datasets?name=digits | name | digits | is unknown; known here are checksum, limit, after",
                "/datasets/digits/preview.png?size=3 | size | 3 | is unknown; known here are checksum",
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
    void too_many_tags_are_refused_with_what_there_may_be() {
        String tags = IntStream.range(0, 21).mapToObj(i -> "tag=t" + i).collect(Collectors.joining("&"));

        JsonNode problem = api.get("/experiments?" + tags).expect(400).json();

        assertThat(problem.at("/errors/0/rule").asString()).isEqualTo("must be given at most 20 times");
    }

    @Test
    void a_parameter_that_no_database_can_hold_is_refused() {
        JsonNode problem = api.get("/experiments?tag=%00").expect(400).json();

        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("tag");
        assertThat(problem.at("/errors/0/value").asString()).isEqualTo("\0");
        assertThat(problem.at("/errors/0/rule").asString())
                .isEqualTo("must have neither NUL nor half of a surrogate pair");
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
}
