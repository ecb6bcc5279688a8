package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs that rest, and runs that are run again: each shows what one that was left alone shows. */
abstract class RepetitionJourney extends ExperimentRequestJourney {

    private static final String LONG = """
            {'name': 'long', 'tags': ['again'], 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 40, 'dropoutRate': 0.2}]},
             'training': {'epochs': 400, 'batchSize': 50, 'selection': 'BEST_VALIDATION'}, 'seed': 3}""";

    @Test
    void goes_on_after_a_pause_as_if_it_had_never_rested() {
        long whole = api.submit(LONG);
        api.ended(whole);
        long paused = api.submit(LONG);
        String address = "/experiments/" + paused;
        api.in("RUNNING", paused);

        assertThat(state(api.post(address + "/pause", ""))).isIn("PAUSING", "PAUSED");
        api.in("PAUSED", paused);
        assertThat(state(api.post(address + "/pause", ""))).isEqualTo("PAUSED");
        assertThat(api.get(address).json().path("progress").path("epoch").asInt())
                .isLessThan(400);
        assertThat(state(api.post(address + "/resume", ""))).isEqualTo("QUEUED");
        assertThat(state(api.post(address + "/resume", ""))).isIn("QUEUED", "RUNNING");

        assertThat(api.ended(paused).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(TrainedRun.of(api, paused)).isEqualTo(TrainedRun.of(api, whole));
        api.post(address + "/pause", "").expect(409);
        api.post(address + "/resume", "").expect(409);
    }

    private static String state(Api.Answer answer) {
        return answer.expect(200).json().path("state").asString();
    }

    @Test
    void rests_in_the_queue_too() {
        long id = api.submit(LONG.replace("400", "1000000"));
        long waiting = api.submit(LONG.replace("400", "2"));
        api.in("RUNNING", id);

        assertThat(state(api.post("/experiments/" + waiting + "/pause", ""))).isEqualTo("PAUSED");
        api.post("/experiments/" + waiting + "/resume", "").expect(200);
        api.post("/experiments/" + id + "/pause", "").expect(200);
        assertThat(api.ended(waiting).path("state").asString()).isEqualTo("SUCCEEDED");
        api.in("PAUSED", id);
        assertThat(state(api.post("/experiments/" + id + "/cancel", ""))).isEqualTo("CANCELLED");
    }

    @Test
    void runs_again_to_the_same_bits_and_says_so() {
        long origin = api.submit(LONG.replace("400", "5"));
        api.ended(origin);

        Api.Answer accepted = api.post("/experiments/" + origin + "/rerun", "", "Idempotency-Key", "again")
                .expect(202);
        long rerun = accepted.json().path("id").asLong();
        assertThat(accepted.header("Location")).endsWith("/experiments/" + rerun);
        assertThat(api.post("/experiments/" + origin + "/rerun", "", "Idempotency-Key", "again")
                        .expect(202)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(rerun);

        JsonNode ended = api.ended(rerun);
        assertThat(ended.path("rerunOf").asLong()).isEqualTo(origin);
        assertThat(ended.path("comparison").path("verdict").asString()).isEqualTo("IDENTICAL");
        assertThat(ended.path("comparison").path("epochsCompared").asInt()).isEqualTo(5);
        assertThat(ended.path("comparison").path("provenanceDifferences")).isEmpty();
        assertThat(api.get("/experiments/" + rerun + "/comparison").expect(200).json())
                .isEqualTo(ended.path("comparison"));
        api.get("/experiments/" + origin + "/comparison").expect(404);
        api.post("/experiments/999999/rerun", "").expect(404);
    }
}
