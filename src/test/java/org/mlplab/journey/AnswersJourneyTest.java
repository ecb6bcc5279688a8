package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a user is told of mistakes that are in a body, and of what has more than one form. */
class AnswersJourneyTest extends RunningService {

    private static final String SPEC = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}%s}";
    private static final String STUDY =
            "{'base': " + SPEC.formatted("") + ", 'space': {'/optimizer/learningRate': {'values': [0.1]}}%s}";

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
    void a_spec_that_an_earlier_version_stored_is_still_the_same(@Autowired JdbcTemplate database) {
        String spec = SPEC.formatted(", 'training': {'epochs': 1}");
        JsonNode accepted = api.post("/experiments", spec, "Idempotency-Key", "earlier")
                .expect(202)
                .json();
        long id = accepted.path("id").asLong();
        assertThat(accepted.path("spec").has("specVersion")).isFalse();
        api.ended(id);

        assertThat(database.update(
                        "update experiment set spec = replace(spec, '\"specVersion\":1,', '') where id = ?"
                                + " and spec like '%specVersion%'",
                        id))
                .isEqualTo(1);

        assertThat(api.get("/experiments/" + id).expect(200).json().path("spec"))
                .isEqualTo(accepted.path("spec"));
        assertThat(api.post("/experiments", spec, "Idempotency-Key", "earlier")
                        .expect(202)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(id);
    }

    @Test
    void a_reason_counts_one_thing_in_the_singular() {
        long id = api.submit(SPEC.formatted(", 'training': {'iterations': 1, 'batchSize': 1347}"));

        assertThat(api.ended(id).path("stateReason").asString()).isEqualTo("the budget of 1 iteration is used");
    }
}
