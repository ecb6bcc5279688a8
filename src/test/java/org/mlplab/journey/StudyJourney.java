package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a study trains, which trial wins, and how its winner is tested. */
abstract class StudyJourney extends RepetitionJourney {

    static final String SWEEP = """
            {'name': 'hidden size',
             'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 1}]},
                      'optimizer': {'learningRate': 0.01}, 'training': {'epochs': 2, 'batchSize': 50}, 'tags': ['sweep']},
             'space': {'/network/hiddenLayers/0/units': {'values': [2, 5, 10, 30]}}%s}""";

    long study(String study) {
        return api.post("/studies", study).expect(202).json().path("id").asLong();
    }

    List<JsonNode> trials(long id) {
        return api.get("/studies/" + id + "/trials")
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    static long count(List<JsonNode> trials, String state) {
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

    JsonNode lastEpoch(JsonNode experiment) {
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
}
