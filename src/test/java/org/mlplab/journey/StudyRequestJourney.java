package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client may ask of a study: to pause, resume, cancel, delete and preview it; and what is refused. */
abstract class StudyRequestJourney extends PruningJourney {

    @Test
    void a_study_rests_goes_on_and_ends_at_its_users_wish() {
        long id = study(SWEEP.replace("'epochs': 2", "'epochs': 1000000").formatted(""));
        long trial = await().atMost(Duration.ofMinutes(1))
                .until(() -> api.get("/studies/" + id + "/trials").json(), all -> !all.isEmpty())
                .get(0)
                .path("experimentId")
                .asLong();
        api.in("RUNNING", trial);

        assertThat(api.post("/studies/" + id + "/pause", "")
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("PAUSED");
        api.in("PAUSED", trial);
        api.post("/studies/" + id + "/pause", "").expect(200);
        api.post("/studies/" + id + "/test-evaluation", "").expect(409);
        api.send("DELETE", "/studies/" + id, "").expect(409);
        api.post("/studies/" + id + "/resume", "").expect(200);
        api.in("RUNNING", trial);

        api.post("/studies/" + id + "/cancel", "").expect(200);
        api.in("CANCELLED", trial);
        api.post("/studies/" + id + "/cancel", "").expect(200);
        api.post("/studies/" + id + "/resume", "").expect(409);
        api.post("/studies/" + id + "/extend", "{'trials': 1}").expect(409);
        api.send("DELETE", "/experiments/" + trial, "").expect(409);
        api.send("DELETE", "/studies/" + id, "").expect(204);
        api.get("/studies/" + id).expect(404);
        api.get("/experiments/" + trial).expect(404);
    }

    @Test
    void tells_all_that_is_wrong_with_a_study_and_stores_nothing() {
        int before = api.get("/studies?limit=500").json().path("items").size();

        assertPointers("{'base': {}, 'space': {}}", "/space", "/base/dataset", "/base/network");
        assertPointers("{'base': 1, 'spaze': {}}", "/spaze", "/space");
        assertPointers(
                SWEEP.replace("'values': [2, 5, 10, 30]", "'values': [2, -5]").formatted(""),
                "/space/~1network~1hiddenLayers~10~1units/values/1");
        assertPointers(
                SWEEP.replace("hiddenLayers/0/units", "hiddenLayers/7/units").formatted(""),
                "/space/~1network~1hiddenLayers~17~1units/values/0",
                "/space/~1network~1hiddenLayers~17~1units/values/1",
                "/space/~1network~1hiddenLayers~17~1units/values/2",
                "/space/~1network~1hiddenLayers~17~1units/values/3");
        assertPointers(SWEEP.replace("/network/hiddenLayers/0/units", "/name").formatted(""), "/space/~1name");
        assertPointers(
                SWEEP.replace("'digits'", "'digitz'")
                        .replace("'values': [2, 5, 10, 30]", "'low': 2, 'high': 1")
                        .formatted(""),
                "/space/~1network~1hiddenLayers~10~1units/low",
                "/base/dataset/name");
        assertPointers(SWEEP.replace("'digits'", "'digitz'").formatted(""), "/base/dataset/name");
        assertPointers(SWEEP.formatted(", 'sampler': {'type': 'RANDOM'}"), "/budget");
        assertPointers(
                SWEEP.replace("'values': [2, 5, 10, 30]", "'low': 2, 'high': 100")
                        .formatted(", 'sampler': {'type': 'RANDOM'}, 'budget': {'epochs': 9}"),
                "/space/~1network~1hiddenLayers~10~1units");
        assertPointers(
                SWEEP.replace("/network/hiddenLayers/0/units", "/" + "x".repeat(20_000))
                        .formatted(""),
                "/space/~1" + "x".repeat(20_000) + "/values/0",
                "/space/~1" + "x".repeat(20_000) + "/values/1",
                "/space/~1" + "x".repeat(20_000) + "/values/2",
                "/space/~1" + "x".repeat(20_000) + "/values/3");
        api.post("/studies", SWEEP.replace("'sweep'", "'a\\u0000b'").formatted(""))
                .expect(422);
        assertPointers(SWEEP.formatted(", 'sampler': {'type': 'GRIND'}"), "/sampler/type");
        assertPointers(
                SWEEP.replace("'values': [2, 5, 10, 30]", "'low': 0.5, 'high': 0.9")
                        .replace("hiddenLayers/0/units", "hiddenLayers/0/dropoutRate")
                        .formatted(""),
                "/space/~1network~1hiddenLayers~10~1dropoutRate/points");
        assertPointers(
                HALVING.replace("'epochs': 9", "'iterations': 90").formatted("ASHA", ", 'budget': {'trials': 9}"),
                "/base/training/iterations");

        assertThat(api.get("/studies?limit=500").json().path("items")).hasSize(before);
    }

    private void assertPointers(String study, String... pointers) {
        JsonNode problem = api.post("/studies", study).expect(422).json();
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .as(problem.toString())
                .containsExactlyInAnyOrder(pointers);
    }

    @Test
    void takes_a_study_once_for_each_idempotency_key() {
        String[] key = {"Idempotency-Key", "one study"};
        JsonNode first =
                api.post("/studies", SWEEP.formatted(""), key).expect(202).json();

        assertThat(api.post("/studies", SWEEP.formatted(""), key)
                        .expect(202)
                        .json()
                        .path("id"))
                .isEqualTo(first.path("id"));
        api.post("/studies", SWEEP.formatted(", 'seed': 1"), key).expect(422);
        api.post("/studies", SWEEP.formatted(", 'budget': {'trials': 2}"), key).expect(422);
        api.endedStudy(first.path("id").asLong());
    }

    @Test
    void a_preview_tells_beforehand_what_a_study_then_does() {
        for (String study : List.of(SWEEP.formatted(""), HALVING.formatted("HYPERBAND", ""))) {
            JsonNode preview =
                    api.post("/studies/preview?first=2", study).expect(200).json();
            JsonNode ended = api.endedStudy(study(study));

            assertThat(preview.path("trials")).isEqualTo(ended.at("/progress/trials"));
            assertThat(preview.path("epochs").asLong())
                    .isEqualTo(ended.at("/progress/epochs").asLong());
            assertThat(preview.path("first")).hasSize(2);
            assertThat(preview.at("/first/0/values"))
                    .isEqualTo(trials(ended.path("id").asLong()).get(0).path("values"));
            assertThat(preview.path("seconds").asDouble()).isPositive();
            assertThat(preview.path("memoryBytes").asLong()).isPositive();
        }
        JsonNode sweep =
                api.post("/studies/preview", SWEEP.formatted("")).expect(200).json();
        assertThat(sweep.path("leastParameters").asLong()).isEqualTo(65 * 2 + 3 * 10);
        assertThat(sweep.path("mostParameters").asLong()).isEqualTo(65 * 30 + 31 * 10);
    }
}
