package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Studies that prune trials at rungs, and studies that end when a budget of epochs is used. */
abstract class PruningJourney extends StudyJourney {

    static final String HALVING = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20, 'dropoutRate': 0.1}]},
                      'training': {'epochs': 9, 'batchSize': 50}},
             'space': {'/optimizer/learningRate': {'low': 0.00001, 'high': 0.1, 'log': true},
                       '/seed': {'low': 0, 'high': 1000, 'integer': true}},
             'sampler': {'type': '%s'}%s}""";

    @Test
    void successive_halving_gives_up_most_trials_early_and_changes_no_number_of_the_others() {
        long id = study(HALVING.formatted("ASHA", ", 'budget': {'trials': 9}"));

        JsonNode study = api.endedStudy(id);

        assertThat(study.path("state").asString()).isEqualTo("SUCCEEDED");
        List<JsonNode> trials = trials(id);
        assertThat(trials).hasSize(9);
        assertThat(count(trials, "SUCCEEDED")).isBetween(1L, 3L);
        assertThat(count(trials, "PRUNED") + count(trials, "SUCCEEDED")).isEqualTo(9);
        assertThat(study.at("/progress/epochs").asLong()).isLessThan(9 * 9 / 2);
        for (JsonNode trial : trials) {
            if (trial.path("state").asString().equals("PRUNED")) {
                assertThat(trial.at("/pruning/epoch")).isEqualTo(trial.path("epochs"));
                assertThat(trial.path("epochs").asInt()).isIn(1, 3);
                assertThat(trial.at("/pruning/lostTo")).isNotEmpty();
                JsonNode experiment = api.get(
                                "/experiments/" + trial.path("experimentId").asLong())
                        .json();
                assertThat(experiment.path("state").asString()).isEqualTo("CANCELLED");
                assertThat(experiment.path("stateReason").asString()).startsWith("pruned at rung");
                assertThat(lastEpoch(experiment).path("epoch")).isEqualTo(trial.path("epochs"));
            }
        }
        long winner = study.at("/winner/experimentId").asLong();
        long alone =
                api.submit(api.get("/experiments/" + winner).json().path("spec").toString());
        api.ended(alone);
        assertThat(TrainedRun.of(api, alone).withoutWeights()).isEqualTo(TrainedRun.of(api, winner));
    }

    @Test
    void a_pause_between_rungs_changes_nothing_and_nobody_else_lets_a_halted_trial_go_on() {
        String study = HALVING.formatted("ASHA", ", 'budget': {'trials': 6}, 'seed': 5");
        long left = study(study);
        api.endedStudy(left);
        long id = study(study);
        JsonNode halted = await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> trials(id).stream()
                                .filter(trial -> trial.path("state").asString().equals("HALTED"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        api.post("/studies/" + id + "/pause", "").expect(200);
        String address = "/experiments/" + halted.path("experimentId").asLong();

        if (api.get(address).json().path("state").asString().equals("PAUSED")) {
            api.post(address + "/resume", "").expect(409);
        }
        api.post("/studies/" + id + "/resume", "").expect(200);
        api.post("/studies/" + id + "/resume", "").expect(200);

        api.endedStudy(id);
        assertThat(shown(id)).isEqualTo(shown(left));
    }

    /** All that a study showed but the ids of its experiments. */
    private List<JsonNode> shown(long id) {
        List<JsonNode> trials = trials(id);
        trials.forEach(trial -> ((ObjectNode) trial).remove("experimentId"));
        return trials;
    }

    @Test
    void hyperband_goes_through_its_brackets_and_again_when_extended() {
        long id = study(HALVING.formatted("HYPERBAND", ""));

        JsonNode study = api.endedStudy(id);

        // Brackets of 9, 5 and 3 trials: eta = 3, R = 9.
        assertThat(study.at("/progress/trials").asInt()).isEqualTo(17);
        assertThat(study.at("/progress/succeeded").asInt()).isEqualTo(1 + 1 + 3);
        assertThat(study.at("/progress/pruned").asInt()).isEqualTo(12);

        String look = "/studies/" + id + "/test-evaluation";
        api.post(look, "").expect(200);
        api.post("/studies/" + id + "/extend", "{}").expect(422);
        JsonNode extended = api.post("/studies/" + id + "/extend", "{'trials': 9}")
                .expect(200)
                .json();
        assertThat(extended.path("state").asString()).isEqualTo("RUNNING");
        // While it goes on there is no winner yet, whatever the reason; without one the first look is told.
        assertThat(api.post(look, "{'reason': 'impatience'}").expect(409).json().has("first"))
                .isFalse();
        assertThat(api.post(look, "").expect(409).json().has("first")).isTrue();
        assertThat(api.endedStudy(id).at("/progress/trials").asInt()).isEqualTo(26);
    }

    @Test
    void a_budget_of_epochs_ends_a_study_and_still_leaves_a_winner() {
        long id = study(HALVING.formatted("ASHA", ", 'budget': {'epochs': 4}"));

        JsonNode study = api.endedStudy(id);

        assertThat(study.path("stateReason").asString()).isEqualTo("the budget of 4 epochs is used");
        assertThat(study.at("/progress/succeeded").asInt()).isEqualTo(1);
        assertThat(study.at("/progress/pruned").asInt()).isBetween(1, 3);
    }
}
