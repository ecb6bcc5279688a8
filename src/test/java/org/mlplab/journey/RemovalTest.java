package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Old experiments are removed after a look at which they are, in parts, and nothing else with them. */
class RemovalTest extends RunningService {

    private static final String SPEC = """
            {'name': 'Removable', 'tags': ['%s'], 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []},
             'training': {'epochs': %d, 'batchSize': 500}}""";

    private static final String FILTER = "finishedBefore=2021-01-01T00:00:00Z&tag=old";

    private final JdbcTemplate jdbc;

    RemovalTest(@Autowired JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private long ended(String tag, int year) {
        long id = api.submit(SPEC.formatted(tag, 1));
        api.ended(id);
        jdbc.update(
                "update experiment set finished_at = cast(? as timestamp with time zone) where id = ?",
                year + "-06-01T00:00:00Z",
                id);
        return id;
    }

    private JsonNode remove(String query) {
        return api.send("DELETE", "/experiments?" + query, "").expect(200).json();
    }

    private JsonNode preview(String filter) {
        return api.get("/experiments/removal?" + filter).expect(200).json();
    }

    private int status(long id) {
        return api.get("/experiments/" + id).status();
    }

    @Test
    void those_that_were_previewed_go_in_parts_and_no_others() {
        long newer = ended("old", 2020);
        long oldest = ended("old", 2018);
        long old = ended("old", 2019);
        long tooNew = ended("old", 2022);
        long otherTag = ended("kept", 2018);
        long trial = ended("old", 2018);
        long study = study();
        jdbc.update("update experiment set study_id = ? where id = ?", study, trial);
        long rerun = api.post("/experiments/%d/rerun".formatted(oldest), "")
                .expect(202)
                .json()
                .path("id")
                .asLong();
        api.ended(rerun);
        long running = api.submit(SPEC.formatted("old", 90000));
        api.in("RUNNING", running);

        JsonNode preview = preview(FILTER);
        String confirmed = FILTER + "&confirm=" + preview.path("confirm").asString();

        assertThat(preview.path("experiments").asLong()).isEqualTo(3);
        assertThat(preview.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asLong()))
                .containsExactly(oldest, old, newer);
        assertThat(Document.of(api).violations("RemovalPreview", preview)).isEmpty();
        assertThat(remove(confirmed + "&limit=2").toString()).isEqualTo("{\"removed\":2,\"left\":1}");
        assertThat(List.of(status(oldest), status(old), status(newer))).containsExactly(404, 404, 200);
        assertThat(remove(confirmed).toString()).isEqualTo("{\"removed\":1,\"left\":0}");
        assertThat(remove(confirmed).toString()).isEqualTo("{\"removed\":0,\"left\":0}");
        for (long kept : new long[] {tooNew, otherTag, trial, rerun, running}) {
            assertThat(status(kept)).isEqualTo(200);
        }
        assertThat(rows("epoch_metrics", oldest)).isZero();
        assertThat(rows("epoch_metrics", trial)).isOne();
        assertThat(api.get("/experiments/" + rerun).json().path("rerunOf").isNull())
                .isTrue();

        api.post("/experiments/%d/cancel".formatted(running), "").expect(200);
        api.ended(running);
        jdbc.update("delete from experiment where study_id = ?", study);
        jdbc.update("delete from study where id = ?", study);
    }

    private long study() {
        jdbc.update("insert into study (id, name, request, submitted, state, created_at, seconds_before)"
                + " values (777777, 's', '{}', '{}', 'SUCCEEDED', current_timestamp, 0)");
        return 777_777;
    }

    private int rows(String table, long id) {
        return jdbc.queryForList("select epoch from " + table + " where experiment_id = ?", id)
                .size();
    }

    @Test
    void nothing_goes_without_a_look_at_the_same_filter() {
        long old = ended("looked-at", 2020);
        String filter = "finishedBefore=2021-01-01T00:00:00Z&tag=looked-at";
        String confirm = preview(filter).path("confirm").asString();

        for (String refused : new String[] {
            "", filter, filter + "&confirm=", filter + "&state=SUCCEEDED&confirm=" + confirm, "confirm=" + confirm
        }) {
            api.send("DELETE", "/experiments?" + refused, "").expect(400);
        }
        api.get("/experiments/removal?finishedBefore=2999-01-01T00:00:00Z").expect(400);
        api.get("/experiments/removal?finishedBefore=yesterday").expect(400);
        api.get("/experiments/removal?" + filter + "&study=1").expect(400);
        assertThat(status(old)).isEqualTo(200);
        assertThat(preview(filter + "&state=FAILED").path("experiments").asLong())
                .isZero();
        assertThat(remove(filter + "&confirm=" + confirm).path("removed").asInt())
                .isOne();
    }
}
