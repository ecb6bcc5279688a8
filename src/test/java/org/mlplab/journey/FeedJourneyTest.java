package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.journey.EventReader.Event;
import tools.jackson.databind.JsonNode;

/** What followers of experiments, studies and lists are told. */
class FeedJourneyTest extends RunningService {

    private static final String RUN = """
            {'name': '%s', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]},
             'training': {'epochs': %d, 'batchSize': 50}}""";

    private static final String STUDY = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]},
                      'training': {'epochs': 4}},
             'space': {'/optimizer/learningRate': {'values': [0.001, 0.01, 0.1]}}}""";

    private long ended(int epochs) {
        long id = api.submit(RUN.formatted("fed", epochs));
        api.ended(id);
        return id;
    }

    @Test
    void a_run_is_told_from_its_start_to_its_end() {
        long id = api.submit(RUN.formatted("watched", 12));
        List<Event> events = EventReader.all(api, "/experiments/" + id + "/events", "");

        JsonNode epochs = api.get("/experiments/" + id + "/metrics").json().path("epochs");
        assertThat(EventReader.numbers(events, "epoch", "epoch"))
                .isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        JsonNode third = of(events, "epoch").get(2).data();
        assertThat(third.path("experiment").asLong()).isEqualTo(id);
        epochs.get(2)
                .properties()
                .forEach(field -> assertThat(third.path(field.getKey())).isEqualTo(field.getValue()));
        assertThat(of(events, "state").stream()
                        .map(event -> event.data().path("state").asString()))
                .containsExactly("QUEUED", "RUNNING", "SUCCEEDED");
        assertThat(api.get("/experiments/" + id + "/transitions")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(3);
        JsonNode progress = last(of(events, "progress")).data();
        assertThat(progress.path("iteration")).isEqualTo(progress.path("iterations"));
        JsonNode experiment = api.get("/experiments/" + id).json();
        assertThat(last(of(events, "finding")).data().path("findings")).isEqualTo(experiment.path("findings"));
        assertThat(last(events).name()).isEqualTo("end");
        assertThat(last(events).data().path("testAccuracy")).isEqualTo(experiment.at("/test/accuracy"));
    }

    @Test
    void losses_are_thinned_and_their_spikes_stay() {
        long id = ended(40);
        List<Event> told = of(EventReader.all(api, "/experiments/" + id + "/events", ""), "iterations");

        long after = 0;
        List<Double> losses = new ArrayList<>();
        for (Event event : told) {
            assertThat(event.data().path("after").asLong()).isEqualTo(after);
            after = event.data().path("upTo").asLong();
            event.data()
                    .path("iterations")
                    .forEach(each -> losses.add(each.path("trainingLoss").asDouble()));
        }
        assertThat(after).isEqualTo(40 * 27);
        List<Double> all = api.get("/experiments/" + id + "/metrics?resolution=iteration")
                .json()
                .path("iterations")
                .valueStream()
                .map(each -> each.path("trainingLoss").asDouble())
                .toList();
        assertThat(losses.size()).isLessThan(all.size());
        assertThat(losses)
                .contains(
                        all.stream().mapToDouble(each -> each).max().orElseThrow(),
                        all.stream().mapToDouble(each -> each).min().orElseThrow());
    }

    @Test
    void who_comes_back_is_told_exactly_the_rest() {
        long id = ended(9);
        String path = "/experiments/" + id + "/events";
        List<Event> all = EventReader.all(api, path, "");

        for (int cut = 1; cut < all.size(); cut++) {
            assertThat(EventReader.all(api, path, all.get(cut - 1).id()))
                    .as("after " + all.get(cut - 1))
                    .isEqualTo(all.subList(cut, all.size()));
        }
        api.get(path, "Last-Event-ID", last(all).id()).expect(204);
    }

    @Test
    void who_wants_the_present_is_not_told_the_past() {
        long id = ended(3);
        List<Event> events = EventReader.all(api, "/experiments/" + id + "/events?from=now", "");

        assertThat(events.stream().map(Event::name))
                .startsWith("state", "progress")
                .doesNotContain("epoch", "iterations")
                .endsWith("end");
        assertThat(events.get(0).data().path("state").asString()).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_study_is_told_with_its_trials() {
        long id = api.post("/studies", STUDY).expect(202).json().path("id").asLong();
        String path = "/studies/" + id + "/events";
        List<Event> events = EventReader.all(api, path, "");

        JsonNode trials = api.get("/studies/" + id + "/trials").json();
        for (JsonNode trial : trials) {
            JsonNode told = last(of(events, "trial").stream()
                            .filter(event -> event.data().path("number").equals(trial.path("number")))
                            .toList())
                    .data();
            trial.properties()
                    .forEach(field -> assertThat(told.path(field.getKey())).isEqualTo(field.getValue()));
        }
        JsonNode study = api.get("/studies/" + id).json();
        JsonNode told = last(of(events, "study")).data();
        assertThat(told.path("study").asLong()).isEqualTo(id);
        assertThat(told.path("winner")).isEqualTo(study.path("winner"));
        assertThat(told.at("/progress/epochs").asInt()).isEqualTo(12);
        assertThat(last(events).data().path("state").asString()).isEqualTo("SUCCEEDED");

        List<Event> again = EventReader.all(api, path, "");
        assertThat(EventReader.all(api, path, again.get(1).id()).stream().map(Event::id))
                .isEqualTo(
                        again.subList(2, again.size()).stream().map(Event::id).toList());
        api.get(path, "Last-Event-ID", last(again).id()).expect(204);
    }

    @Test
    void several_come_over_one_stream_that_stays_open_and_goes_on() {
        long one = ended(2);
        long two = ended(3);
        String path = "/events?from=start&experiment=" + one + "&experiment=" + two;
        List<Event> told = new ArrayList<>();
        try (EventReader reader = EventReader.open(() -> api, path)) {
            while (of(told, "end").size() < 2) {
                told.add(reader.next());
            }
        }
        assertThat(EventReader.numbers(told, "epoch", "epoch")).containsExactlyInAnyOrder(1, 2, 1, 2, 3);
        int cut = told.size() / 2;
        try (EventReader reader =
                EventReader.open(() -> api, path, told.get(cut - 1).id())) {
            for (Event expected : told.subList(cut, told.size())) {
                assertThat(reader.next()).isEqualTo(expected);
            }
        }
        api.send("DELETE", "/experiments/" + two, "").expect(204);
        try (EventReader reader =
                EventReader.open(() -> api, path, told.get(cut - 1).id())) {
            assertThat(reader.await("removed").data().path("experiment").asLong())
                    .isEqualTo(two);
        }
        api.get(path).expect(404);
    }

    @Test
    void a_list_tells_what_is_made_changed_and_removed() {
        String cut;
        long id;
        try (EventReader reader = EventReader.open(() -> api, "/events?list=experiments")) {
            reader.awaitFirstId();
            id = api.submit(RUN.formatted("listed", 2));
            Event made = await(reader, "experiment", id);
            assertThat(made.data().path("name").asString()).isEqualTo("listed");
            while (!made.data().path("state").asString().equals("SUCCEEDED")) {
                made = await(reader, "experiment", id);
            }
            cut = made.id();
        }
        api.send("PATCH", "/experiments/" + id, "{\"name\": \"renamed\", \"tags\": [\"a\"]}")
                .expect(200);
        try (EventReader reader = EventReader.open(() -> api, "/events?list=experiments", cut)) {
            Event renamed = await(reader, "experiment", id);
            assertThat(renamed.data().path("name").asString()).isEqualTo("renamed");
            assertThat(renamed.data().path("tags")).hasSize(1);
            api.send("DELETE", "/experiments/" + id, "").expect(204);
            await(reader, "removed", id);
        }
    }

    private static Event await(EventReader reader, String name, long id) {
        Event event = reader.await(name);
        while (event.data().path("experiment").asLong() != id) {
            event = reader.await(name);
        }
        return event;
    }

    @ParameterizedTest
    @CsvSource({
        "/experiments/999999/events, 404, ''",
        "/studies/999999/events, 404, ''",
        "/events?experiment=999999, 404, ''",
        "/events?experiment=999999&list=studies, 404, s999999.0.0",
        "/events?colour=red, 400, ''",
        "/events?list=all, 400, ''",
        "/experiments/1/events?from=here, 400, ''",
        "/events, 400, x",
        "/events, 400, l1-",
        "/events, 400, l-1",
        "/events, 400, e1.0.0.0.0.0.q",
    })
    void what_cannot_be_told_is_refused_before_the_stream(String path, int status, String lastEventId) {
        String[] headers = lastEventId.isEmpty()
                ? new String[] {"Accept", "text/event-stream"}
                : new String[] {"Accept", "text/event-stream", "Last-Event-ID", lastEventId};
        assertThat(api.get(path, headers).expect(status).json().path("detail").asString())
                .isNotEmpty();
    }

    @Test
    void a_reader_of_another_stream_is_refused() {
        long id = ended(1);
        assertThat(api.get("/experiments/" + id + "/events", "Last-Event-ID", "e%d.0.0.0.0.0".formatted(id + 9))
                        .expect(400)
                        .json()
                        .at("/errors/0/parameter")
                        .asString())
                .isEqualTo("Last-Event-ID");
        String many = String.join(
                "&experiment=",
                IntStream.rangeClosed(1, 51).mapToObj(Integer::toString).toList());
        api.get("/events?experiment=" + many).expect(400);
        assertThat(api.send("HEAD", "/experiments/" + id + "/events", "")
                        .expect(200)
                        .header("Cache-Control"))
                .isEqualTo("no-cache");
    }

    private static List<Event> of(List<Event> events, String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    private static Event last(List<Event> events) {
        return events.get(events.size() - 1);
    }
}
