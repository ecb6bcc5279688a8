package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlplab.training.engine.onednn.Bfloat16;
import tools.jackson.databind.JsonNode;

/** Requests about experiments: what is refused, repeated, listed and changed. */
abstract class ExperimentRequestJourney extends ExperimentJourney {

    @Test
    void tells_all_that_is_wrong_with_a_spec_and_stores_nothing() {
        int before = api.get("/experiments?limit=500").json().path("items").size();

        JsonNode problem = api.post(
                        "/experiments",
                        "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'unit': 5}]},"
                                + " 'optimizer': {'learningRate': -1}}")
                .expect(422)
                .json();

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/network/hiddenLayers/0/unit", "/network/hiddenLayers/0/units", "/optimizer/learningRate");
        assertThat(api.get("/experiments?limit=500").json().path("items")).hasSize(before);
    }

    @Test
    void trains_in_bfloat16_where_the_processor_has_it_and_refuses_it_at_its_field_elsewhere() {
        String spec = QUICK.replace("'training': {", "'training': {'precision': 'BFLOAT16', ");
        assertThat(spec).contains("BFLOAT16");
        if (Bfloat16.refusal().isPresent()) {
            JsonNode error = api.post("/experiments", spec)
                    .expect(422)
                    .json()
                    .path("errors")
                    .path(0);
            assertThat(error.path("pointer").asString()).isEqualTo("/training/precision");
            assertThat(error.path("rule").asString())
                    .contains(Bfloat16.refusal().get());
            return;
        }
        JsonNode rounded = api.ended(api.submit(spec));
        JsonNode exact = api.ended(api.submit(QUICK));

        assertThat(rounded.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(rounded.path("spec").path("training").path("precision").asString())
                .isEqualTo("BFLOAT16");
        assertThat(exact.path("spec").path("training").path("precision").asString())
                .isEqualTo("FLOAT");
        assertThat(rounded.path("provenance").path("blas").asString()).contains("bfloat16 in training by oneDNN 3.");
        assertThat(exact.path("provenance").path("blas").asString()).doesNotContain("oneDNN");
        assertThat(rounded.path("provenance").path("parametersHash").asString())
                .isNotEqualTo(exact.path("provenance").path("parametersHash").asString());
        assertThat(rounded.path("test").path("accuracy").asDouble())
                .isCloseTo(exact.path("test").path("accuracy").asDouble(), within(0.05));
    }

    @Test
    void answers_malformed_requests_in_their_own_terms() {
        api.post("/experiments", "{'dataset': ").expect(400);
        api.post("/experiments", "{'seed': 1, 'seed': 2}").expect(400);
        api.send("POST", "/experiments", "a=b", "Content-Type", "application/x-www-form-urlencoded")
                .expect(415);
        api.get("/experiments/none").expect(400);
        api.get("/experiments/999999").expect(404);
        api.get("/experiments/999999/metrics").expect(404);
        api.get("/experiments?sort=colour").expect(400);
        api.get("/experiments?limit=0").expect(400);
        api.get("/experiments?after=x").expect(400);
        api.get("/experiments?state=SLEEPING").expect(400);
        api.get("/nowhere").expect(404);
        api.send("PUT", "/experiments", "{}").expect(405);
    }

    @Test
    void takes_a_spec_once_for_each_idempotency_key() {
        long id = api.post("/experiments", QUICK, "Idempotency-Key", "once")
                .expect(202)
                .json()
                .path("id")
                .asLong();

        assertThat(api.post("/experiments", QUICK, "Idempotency-Key", "once")
                        .expect(202)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(id);
        api.post("/experiments", ENDLESS, "Idempotency-Key", "once").expect(422);
        api.ended(id);
    }

    @Test
    void pages_filters_and_sorts() {
        List<Long> ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    long id = api.submit(QUICK.replace("journey", "paging").replace("'seed': 0", "'seed': " + i));
                    api.ended(id);
                    return id;
                })
                .toList();

        JsonNode first = api.get("/experiments?tag=paging&sort=createdAt&limit=2")
                .expect(200)
                .json();
        JsonNode second = api.get("/experiments?tag=paging&sort=createdAt&limit=2&after="
                        + first.path("next").asString())
                .expect(200)
                .json();
        JsonNode third = api.get("/experiments?tag=paging&sort=createdAt&limit=2&after="
                        + second.path("next").asString())
                .expect(200)
                .json();

        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.path("items").valueStream())
                        .map(item -> item.path("id").asLong()))
                .containsExactlyElementsOf(ids);
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(api.get("/experiments?tag=paging&state=FAILED&state=QUEUED")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(api.get("/experiments?tag=paging&dataset=digits&sort=-testAccuracy&limit=3")
                        .json()
                        .path("items"))
                .hasSize(3);
    }

    @Test
    void changes_names_tags_and_notes_in_the_whole_answer_and_nothing_else_of_the_spec() {
        long id = api.submit(QUICK);

        JsonNode changed = api.send(
                        "PATCH", "/experiments/" + id, "{\"name\": \"renamed\", \"tags\": [\"a\"], \"notes\": \"n\"}")
                .expect(200)
                .json();

        assertThat(changed.path("name").asString()).isEqualTo("renamed");
        assertThat(changed.path("tags").valueStream().map(JsonNode::asString)).containsExactly("a");
        assertThat(changed.path("notes").asString()).isEqualTo("n");
        assertThat(changed.path("spec").path("name").asString()).isEqualTo("renamed");
        assertThat(changed.path("spec").path("tags")).isEqualTo(changed.path("tags"));
        assertThat(changed.path("specHash"))
                .isEqualTo(api.get("/experiments/" + id).json().path("specHash"));
        api.send("PATCH", "/experiments/" + id, "{\"name\": \" \"}").expect(422);
        api.send("PATCH", "/experiments/" + id, "{\"spec\": {}}").expect(422);
        api.ended(id);
    }
}
