package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a user does with studies, on whichever database. */
abstract class StudyJourney extends RepetitionJourney {

    private static final String SWEEP = """
            {'name': 'hidden size',
             'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 1}]},
                      'optimizer': {'learningRate': 0.01}, 'training': {'epochs': 2, 'batchSize': 50}, 'tags': ['sweep']},
             'space': {'/network/hiddenLayers/0/units': {'values': [2, 5, 10, 30]}}%s}""";

    private static final String HALVING = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20, 'dropoutRate': 0.1}]},
                      'training': {'epochs': 9, 'batchSize': 50}},
             'space': {'/optimizer/learningRate': {'low': 0.00001, 'high': 0.1, 'log': true},
                       '/seed': {'low': 0, 'high': 1000, 'integer': true}},
             'sampler': {'type': '%s'}%s}""";

    long study(String study) {
        return api.post("/studies", study).expect(202).json().path("id").asLong();
    }

    private List<JsonNode> trials(long id) {
        return api.get("/studies/" + id + "/trials")
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    private static long count(List<JsonNode> trials, String state) {
        return trials.stream()
                .filter(trial -> trial.path("state").asString().equals(state))
                .count();
    }

    @Test
    void a_sweep_trains_every_point_and_names_the_best_on_validation() {
        Api.Answer accepted = api.post("/studies", SWEEP.formatted("")).expect(202);
        long id = accepted.json().path("id").asLong();
        assertThat(accepted.header("Location")).endsWith("/studies/" + id);
        assertThat(accepted.json().at("/request/budget/trials").asInt()).isEqualTo(4);

        JsonNode study = api.endedStudy(id);

        assertThat(study.path("state").asString()).isEqualTo("SUCCEEDED");
        List<JsonNode> trials = trials(id);
        assertThat(trials.stream()
                        .map(trial -> trial.at("/values/~1network~1hiddenLayers~10~1units")
                                .asInt()))
                .containsExactly(2, 5, 10, 30);
        double best = trials.stream()
                .mapToDouble(trial -> trial.path("value").asDouble())
                .max()
                .orElseThrow();
        assertThat(study.at("/winner/value").asDouble()).isEqualTo(best);
        assertThat(study.at("/progress/epochs").asInt()).isEqualTo(8);
        for (JsonNode trial : trials) {
            JsonNode experiment = api.get(
                            "/experiments/" + trial.path("experimentId").asLong())
                    .json();
            assertThat(experiment.path("studyId").asLong()).isEqualTo(id);
            assertThat(experiment.path("test").isNull()).isTrue();
            assertThat(experiment.at("/spec/training/evaluateTest").asBoolean()).isFalse();
            assertThat(experiment.path("tags").get(0).asString()).isEqualTo("sweep");
            assertThat(trial.path("value").asDouble())
                    .isEqualTo(lastEpoch(experiment).path("validationAccuracy").asDouble());
        }
        assertThat(api.get("/experiments?study=" + id).json().path("items")).hasSize(4);
        assertThat(pages("/studies/" + id + "/trials?limit=3")).isEqualTo(List.of(List.of(0, 1, 2), List.of(3)));
        assertThat(pages("/studies/" + id + "/trials?limit=2")).isEqualTo(List.of(List.of(0, 1), List.of(2, 3)));
        api.get("/studies/" + id + "/trials?limit=0").expect(400);
        assertThat(study.path("testEvaluations")).isEmpty();
    }

    /** Numbers of the trials on each page, as the header Link leads from one to the next. */
    private List<List<Integer>> pages(String first) {
        List<List<Integer>> pages = new ArrayList<>();
        for (String next = first; !next.isEmpty(); ) {
            Api.Answer page = api.get(next).expect(200);
            pages.add(page.json()
                    .valueStream()
                    .map(trial -> trial.path("number").asInt())
                    .toList());
            next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        return pages;
    }

    private JsonNode lastEpoch(JsonNode experiment) {
        JsonNode epochs = api.get("/experiments/" + experiment.path("id").asLong() + "/metrics")
                .json()
                .path("epochs");
        return epochs.get(epochs.size() - 1);
    }

    @Test
    void the_test_set_is_looked_at_once_unless_a_reason_is_given() {
        long id = study(SWEEP.formatted(", 'parallelTrials': 2"));
        String look = "/studies/" + id + "/test-evaluation";
        api.endedStudy(id);

        JsonNode first = api.post(look, "").expect(200).json();
        JsonNode refused = api.post(look, "").expect(409).json();
        api.post(look, "{'reason': ' '}").expect(422);
        api.post(look, "{'reazon': 'typo'}").expect(422);
        JsonNode second = api.post(look, "{'reason': 'to show what must not be done'}")
                .expect(200)
                .json();

        assertThat(first.path("look").asInt()).isEqualTo(1);
        assertThat(first.path("by").asString()).isEqualTo("this machine");
        assertThat(first.at("/split/examples").asInt()).isEqualTo(300);
        assertThat(refused.path("first")).isEqualTo(first);
        assertThat(second.path("look").asInt()).isEqualTo(2);
        assertThat(second.at("/split/accuracy")).isEqualTo(first.at("/split/accuracy"));
        JsonNode study = api.get("/studies/" + id).json();
        assertThat(study.path("testEvaluations")).hasSize(2);
        assertThat(study.at("/testEvaluations/1/reason").asString()).isEqualTo("to show what must not be done");
        JsonNode winner = api.get(
                        "/experiments/" + study.at("/winner/experimentId").asLong())
                .json();
        assertThat(first.path("parametersHash")).isEqualTo(winner.at("/provenance/parametersHash"));
    }

    @Test
    void a_study_may_look_at_the_test_set_itself_and_what_it_sees_is_what_the_same_experiment_sees() {
        long id = study(SWEEP.formatted(", 'evaluateWinnerOnTest': true, 'objective': 'VALIDATION_LOSS'"));

        JsonNode study = api.endedStudy(id);

        assertThat(study.path("testEvaluations")).hasSize(1);
        assertThat(study.at("/testEvaluations/0/by").asString()).isEqualTo("the study");
        api.post("/studies/" + id + "/test-evaluation", "").expect(409);
        JsonNode winner = api.get(
                        "/experiments/" + study.at("/winner/experimentId").asLong())
                .json();
        String spec = winner.path("spec").toString().replace("\"evaluateTest\":false", "\"evaluateTest\":true");
        JsonNode alone = api.ended(api.submit(spec));
        assertThat(alone.at("/test/accuracy")).isEqualTo(study.at("/testEvaluations/0/split/accuracy"));
        assertThat(alone.at("/test/confusionMatrix")).isEqualTo(study.at("/testEvaluations/0/split/confusionMatrix"));
    }

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
        assertThat(Shown.by(api, alone)).isEqualTo(Shown.by(api, winner));
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
    void a_study_whose_points_are_no_specs_ends_by_itself() {
        // Each value is valid by itself: together they are more than the data set has.
        long id = study("""
                {'base': {'dataset': {'name': 'digits', 'train': 100, 'validation': 100},
                          'network': {'hiddenLayers': []}, 'training': {'epochs': 1}},
                 'space': {'/dataset/train': {'values': [100, 1300]},
                           '/dataset/validation': {'values': [100, 1300]},
                           '/seed': {'low': 0, 'high': 9, 'integer': true}}}""");

        JsonNode study = api.endedStudy(id);

        assertThat(study.at("/progress/trials").asInt()).isEqualTo(40);
        assertThat(study.at("/progress/lost").asInt()).isEqualTo(10);
        assertThat(study.at("/progress/succeeded").asInt()).isEqualTo(30);
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
    void tpe_and_random_search_try_no_point_twice() {
        for (String sampler : List.of("{'type': 'TPE', 'startupTrials': 3}", "{'type': 'RANDOM'}")) {
            long id = study(SWEEP.replace("'values': [2, 5, 10, 30]", "'low': 2, 'high': 6, 'integer': true")
                    .formatted(", 'sampler': " + sampler + ", 'budget': {'trials': 50}, 'seed': 3"));

            JsonNode study = api.endedStudy(id);

            assertThat(study.at("/progress/trials").asInt()).isEqualTo(5);
            assertThat(study.at("/progress/succeeded").asInt()).isEqualTo(5);
        }
    }

    @Test
    void depth_is_an_axis_of_whole_layer_lists_and_the_same_spec_is_trained_once() {
        long id = study("""
                {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []},
                          'training': {'epochs': 1}},
                 'space': {'/network/hiddenLayers': {'values': [[], [{'units': 5}], [{'units': 5}, {'units': 5}],
                                                               [{'units': 5, 'activation': 'RELU'}]]},
                           '/network/weightInit': {'values': [{'type': 'HE'},
                                                              {'type': 'NORMAL', 'standardDeviation': 0.001}]}}}""");

        api.endedStudy(id);

        List<JsonNode> trials = trials(id);
        assertThat(trials).hasSize(8);
        assertThat(count(trials, "SUCCEEDED")).isEqualTo(6);
        assertThat(trials.get(6).path("state").asString()).isEqualTo("SKIPPED");
        assertThat(trials.get(6).path("reason").asString()).isEqualTo("its spec is that of trial 2");
    }

    @Test
    void a_trial_that_fails_touches_no_other() {
        long id = study("""
                {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]},
                          'optimizer': {'type': 'SGD'}, 'regularization': {'l2': 1}, 'training': {'epochs': 1, 'batchSize': 50}},
                 'space': {'/optimizer/learningRate': {'values': [0.01, 100, 0.1]}}}""");

        JsonNode study = api.endedStudy(id);

        assertThat(study.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(trials(id).get(1).path("state").asString()).isEqualTo("FAILED");
        assertThat(trials(id).get(1).path("reason").asString()).startsWith("diverged: ");
        assertThat(study.at("/progress/succeeded").asInt()).isEqualTo(2);
    }

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
    void a_budget_of_epochs_ends_a_study_and_still_leaves_a_winner() {
        long id = study(HALVING.formatted("ASHA", ", 'budget': {'epochs': 4}"));

        JsonNode study = api.endedStudy(id);

        assertThat(study.path("stateReason").asString()).isEqualTo("the budget of 4 epochs is used");
        assertThat(study.at("/progress/succeeded").asInt()).isEqualTo(1);
        assertThat(study.at("/progress/pruned").asInt()).isBetween(1, 3);
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
