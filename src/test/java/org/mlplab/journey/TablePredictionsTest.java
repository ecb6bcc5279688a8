package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows of uploaded tables are predicted by the names of their columns. */
class TablePredictionsTest extends RunningService {

    private static final String TABLE = """
            petal length,colour,kind
            5.1,white,a
            4.9,white,a
            4.7,white,a
            4.6,red,a
            5.0,white,a
            6.4,red,b
            6.9,red,b
            5.5,white,b
            6.5,red,b
            5.7,red,b
            """;

    @Test
    void columns_have_the_names_and_categories_of_the_table() {
        int stored = api.send("POST", "/datasets?name=by-column", TABLE, "Content-Type", "text/csv")
                .status();
        assertThat(stored).isIn(200, 201);
        long id = api.submit(
                "{'dataset': {'name': 'by-column'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 50, 'batchSize': 2}}");
        assertThat(api.ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        JsonNode columns = api.get("/datasets/by-column").json().path("upload").path("columns");
        boolean redFirst = columns.get(1).path("categories").get(0).asString().equals("red");

        JsonNode both = api.post(
                        "/experiments/%d/predictions".formatted(id),
                        "{'rows': [{'colour': 'red', 'petal length': 6.5}, [6.5, %s]]}"
                                .formatted(redFirst ? "1, 0" : "0, 1"))
                .expect(200)
                .json()
                .path("predictions");
        assertThat(both.get(0)).isEqualTo(both.get(1));
        assertThat(both.at("/0/classes")).hasSize(2);
        assertThat(both.at("/0/classes/0/name").asString()).isIn("a", "b");

        JsonNode errors = api.post(
                        "/experiments/%d/predictions".formatted(id),
                        "{'rows': [{'colour': 'blue', 'petal length': 'long'}]}")
                .expect(422)
                .json()
                .path("errors");
        assertThat(errors.valueStream().map(each -> each.path("pointer").asString()))
                .containsExactlyInAnyOrder("/rows/0/colour", "/rows/0/petal length");
        api.get("/experiments/%d/mistakes".formatted(id)).expect(200);
        api.get("/datasets/by-column/examples/test/0.png").expect(404);
    }
}
