package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;

/** Who made what, and who may change it. */
class OwnersJourneyTest extends ServiceWithKeys {

    private static final String SPEC = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}}";
    private static final String STUDY = """
            {'name': 'owned', 'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 4}]},
                      'training': {'epochs': 4, 'batchSize': 500}},
             'space': {'/optimizer/learningRate': {'values': [0.1, 0.01]}}, 'sampler': {'type': 'GRID'}}""";

    private String ann;
    private String bob;
    private String[] annsKey;
    private String[] bobsKey;

    @BeforeEach
    void giveOutKeys(TestInfo test) {
        ann = "ann-" + test.getDisplayName().hashCode();
        bob = "bob-" + test.getDisplayName().hashCode();
        annsKey = key(ann, "RUN");
        bobsKey = key(bob, "RUN");
    }

    private long submit(String path, String body, String... headers) {
        return api.post(path, body, headers).expect(202).json().path("id").asLong();
    }

    @Test
    void an_experiment_tells_whose_it_is_and_is_found_by_it() {
        long first = submit("/experiments", SPEC, annsKey);
        submit("/experiments", SPEC, bobsKey);
        long second = submit("/experiments", SPEC, annsKey);

        assertThat(api.get("/experiments/" + first, bobsKey)
                        .expect(200)
                        .json()
                        .path("owner")
                        .asString())
                .isEqualTo(ann);
        JsonNode page = api.get("/experiments?sort=createdAt&owner=" + ann, bobsKey)
                .expect(200)
                .json();
        assertThat(page.path("items").valueStream().map(each -> each.path("id").asLong()))
                .containsExactly(first, second);
        assertThat(api.get("/experiments?owner=nobody", ADMIN)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(api.get("/experiments?owner=" + ann + "&state=QUEUED&limit=1&sort=name", ADMIN)
                        .expect(200)
                        .json()
                        .at("/items/0/owner")
                        .asString())
                .isEqualTo(ann);
    }

    @Test
    void nobody_changes_what_another_made_but_an_administrator() {
        long id = submit("/experiments", SPEC, annsKey);
        String experiment = "/experiments/" + id;

        for (String action : List.of("/pause", "/resume", "/cancel")) {
            JsonNode refused =
                    api.post(experiment + action, "", bobsKey).expect(403).json();
            assertThat(refused.path("detail").asString())
                    .contains("experiment " + id + " was not made with the key of " + bob);
        }
        api.send("PATCH", experiment, "{\"notes\": \"mine\"}", bobsKey).expect(403);
        api.send("DELETE", experiment, "", bobsKey).expect(403);
        assertThat(api.get(experiment, bobsKey).expect(200).json().path("state").asString())
                .isEqualTo("QUEUED");

        api.post(experiment + "/pause", "", annsKey).expect(200);
        api.post(experiment + "/resume", "", ADMIN).expect(200);
        api.post(experiment + "/cancel", "", annsKey).expect(200);
        long rerun = submit(experiment + "/rerun", "", bobsKey);
        assertThat(api.get("/experiments/" + rerun, ADMIN)
                        .expect(200)
                        .json()
                        .path("owner")
                        .asString())
                .isEqualTo(bob);
        api.send("DELETE", experiment, "", annsKey).expect(204);
        // What is not there is not hidden.
        api.send("DELETE", experiment, "", bobsKey).expect(404);
    }

    @Test
    void idempotency_keys_are_each_owner_s_own() {
        String[] anns = {annsKey[0], annsKey[1], "Idempotency-Key", "1"};
        String[] bobs = {bobsKey[0], bobsKey[1], "Idempotency-Key", "1"};
        long first = submit("/experiments", SPEC, anns);

        assertThat(submit("/experiments", SPEC, anns)).isEqualTo(first);
        assertThat(submit("/experiments", SPEC, bobs)).isNotEqualTo(first);
        JsonNode refused = api.post("/experiments", SPEC.replace("5", "6"), anns)
                .expect(422)
                .json();
        assertThat(refused.path("detail").asString()).contains("Idempotency-Key 1 was used for experiment " + first);
    }

    @Test
    void a_study_and_its_trials_are_of_who_asked_for_it() {
        long id = submit("/studies", STUDY, annsKey);
        String study = "/studies/" + id;
        assertThat(api.get(study, bobsKey).expect(200).json().path("owner").asString())
                .isEqualTo(ann);

        for (String action : List.of("/pause", "/resume", "/cancel", "/test-evaluation")) {
            api.post(study + action, "", bobsKey).expect(403);
        }
        api.post(study + "/extend", "{'trials': 1}", bobsKey).expect(403);
        api.send("DELETE", study, "", bobsKey).expect(403);
        api.post("/studies/preview", STUDY, bobsKey).expect(200);
        api.post(study + "/cancel", "", annsKey).expect(200);
    }
}
