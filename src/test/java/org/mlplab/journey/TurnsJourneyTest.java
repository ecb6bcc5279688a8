package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.lifecycle.Asked;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A worker takes from owners by turns what the queue says comes next. */
class TurnsJourneyTest extends RunningService {

    private static final String SHORT =
            "{'dataset': {'name': 'toy'}, 'network': {'hiddenLayers': [{'units': 2}]}, 'training': {'epochs': 1}}";
    private static final String LONG = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]},
             'training': {'epochs': 90000, 'batchSize': 20}}""";

    private final List<Long> queued = new ArrayList<>();

    private void submit(Submission submission, String owner, int priority) {
        queued.add(submission
                .submit(new Asked(owner, priority, null), Specs.of(SHORT))
                .id());
    }

    @Test
    void starts_come_in_the_order_that_was_told(@Autowired Submission submission) {
        long first = api.submit(LONG);
        api.in("RUNNING", first);
        submit(submission, "ann", 0);
        submit(submission, "ann", 0);
        submit(submission, "ann", 3);
        submit(submission, "bob", 0);

        JsonNode waiting = api.get("/queue").expect(200).json().path("waiting");
        List<Long> told = waiting.valueStream()
                .map(each -> each.path("experiment").asLong())
                .toList();
        assertThat(told).containsExactly(queued.get(2), queued.get(3), queued.get(0), queued.get(1));
        assertThat(waiting.findValuesAsString("owner")).containsExactly("ann", "bob", "ann", "ann");
        assertThat(waiting.at("/0/priority").asInt()).isEqualTo(3);

        api.post("/experiments/%d/cancel".formatted(first), "").expect(200);
        List<JsonNode> ended = queued.stream().map(api::ended).toList();
        assertThat(ended.stream()
                        .sorted(Comparator.comparing(
                                each -> each.path("startedAt").asString()))
                        .map(each -> each.path("id").asLong()))
                .containsExactlyElementsOf(told);
    }

    @Test
    void a_priority_is_asked_for_and_changed() {
        long first = api.submit(LONG);
        api.in("RUNNING", first);
        long id = api.post("/experiments?priority=7", SHORT)
                .expect(202)
                .json()
                .path("id")
                .asLong();
        assertThat(api.get("/experiments/" + id).json().path("priority").asInt())
                .isEqualTo(7);
        assertThat(api.send("PATCH", "/experiments/" + id, "{\"priority\": -100}")
                        .expect(200)
                        .json()
                        .path("priority")
                        .asInt())
                .isEqualTo(-100);
        api.send("PATCH", "/experiments/" + id, "{\"priority\": 101}").expect(422);
        api.post("/experiments?priority=101", SHORT).expect(400);

        for (long each : new long[] {id, first}) {
            api.post("/experiments/%d/cancel".formatted(each), "").expect(200);
            api.ended(each);
        }
    }
}
