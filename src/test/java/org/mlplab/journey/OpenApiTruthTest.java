package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document says is what the service does. */
class OpenApiTruthTest extends RunningService {

    private static final String SMALLEST =
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 5}]}%s}";

    private Document document;

    @BeforeEach
    void read() {
        document = Document.of(api);
    }

    private JsonNode completed(String more) {
        return api.post("/experiments/validate", SMALLEST.formatted(more))
                .expect(200)
                .json()
                .path("spec");
    }

    @Test
    void omitted_fields_get_the_documented_defaults() {
        assertThat(countDefaults("ExperimentSpec", completed(""))).isGreaterThan(15);
        assertThat(countDefaults(
                        "EarlyStopping",
                        completed(", 'training': {'earlyStopping': {}}")
                                .path("training")
                                .path("earlyStopping")))
                .isEqualTo(3);
    }

    @Test
    void each_optimizer_and_schedule_has_its_documented_defaults() {
        assertThat(document.alternatives("Optimizer"))
                .hasSize(5)
                .allSatisfy(type -> countDefaults(
                        "Optimizer",
                        completed(", 'optimizer': {'type': '%s'}".formatted(type))
                                .path("optimizer")));
        assertThat(document.alternatives("LearningRateSchedule"))
                .hasSize(5)
                .allSatisfy(type -> countDefaults(
                        "LearningRateSchedule",
                        completed(", 'learningRateSchedule': {'type': '%s'}".formatted(type))
                                .path("learningRateSchedule")));
    }

    /** Compares all defaults of a schema with a value for which nothing was sent, and counts them. */
    private int countDefaults(String schemaName, JsonNode value) {
        assertThat(document.violations(schemaName, value)).isEmpty();
        return countDefaults(document.schema(schemaName), value);
    }

    private int countDefaults(JsonNode schema, JsonNode value) {
        int count = 0;
        JsonNode chosen = choose(document.resolve(schema), value);
        for (var property : chosen.path("properties").properties()) {
            JsonNode actual = value.path(property.getKey());
            JsonNode expected = property.getValue().path("default");
            if (!expected.isMissingNode()) {
                assertThat(matches(expected, actual))
                        .as("%s: %s instead of %s", property.getKey(), actual, expected)
                        .isTrue();
                count++;
            }
            if (actual.isObject()) {
                count += countDefaults(property.getValue(), actual);
            }
            if (actual.isArray() && !actual.isEmpty()) {
                count += countDefaults(property.getValue().path("items"), actual.get(0));
            }
        }
        return count;
    }

    private JsonNode choose(JsonNode schema, JsonNode value) {
        JsonNode chosen = schema.path("discriminator")
                .path("mapping")
                .path(value.path("type").asString(""));
        return chosen.isMissingNode()
                ? schema
                : document.root().at(chosen.asString().substring(1));
    }

    /** Equal, numbers by value, or an object of which the default gives some fields and their own defaults the others. */
    private static boolean matches(JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            return actual.isObject()
                    && expected.propertyStream().allMatch(each -> matches(each.getValue(), actual.path(each.getKey())));
        }
        return expected.isNumber()
                ? actual.isNumber() && expected.asDouble() == actual.asDouble()
                : expected.equals(actual);
    }

    @Test
    void example_specs_are_accepted() {
        List<JsonNode> examples = Stream.of("post /experiments", "post /experiments/validate")
                .flatMap(name -> document.operation(name)
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("examples")
                        .valueStream())
                .map(example -> example.path("value"))
                .toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(4).allSatisfy(example -> {
            assertThat(document.violations("ExperimentSpec", example)).isEmpty();
            api.post("/experiments/validate", example.toString()).expect(200);
        });
    }

    @Test
    void answers_and_their_examples_are_as_documented() {
        long id = api.submit(SMALLEST.formatted(", 'training': {'epochs': 2}"));
        JsonNode ended = api.ended(id);

        assertDocumented("Experiment", ended);
        assertDocumented("Metrics", api.get("/experiments/" + id + "/metrics").json());
        assertDocumented(
                "Estimate",
                api.post("/experiments/validate", SMALLEST.formatted("")).json());
        assertThat(document.violations(
                        "Metrics",
                        api.get("/experiments/" + id + "/metrics?resolution=iteration")
                                .json()))
                .isEmpty();
        assertThat(document.violations("ExperimentPage", api.get("/experiments").json()))
                .isEmpty();
        JsonNode queued = document.root()
                .path("components")
                .path("examples")
                .path("QueuedExperiment")
                .path("value");
        assertThat(document.violations("Experiment", queued)).isEmpty();
        assertThat(queued.propertyNames()).containsExactlyElementsOf(ended.propertyNames());
    }

    private void assertDocumented(String schemaName, JsonNode answer) {
        JsonNode example = document.schema(schemaName).path("examples").path(0);
        assertThat(document.violations(schemaName, answer)).isEmpty();
        assertThat(document.violations(schemaName, example)).isEmpty();
        assertThat(example.propertyNames()).containsExactlyElementsOf(answer.propertyNames());
    }

    @Test
    void errors_look_like_their_examples() {
        long id = api.submit(SMALLEST.formatted(", 'training': {'epochs': 1}"));
        api.ended(id);

        assertLikeExample("BadRequest", api.post("/experiments", "{").expect(400));
        assertLikeExample("NotFound", api.get("/experiments/999999").expect(404));
        assertLikeExample(
                "IllegalTransition",
                api.post("/experiments/" + id + "/cancel", "").expect(409));
        assertLikeExample(
                "UnsupportedMediaType",
                api.send("POST", "/experiments", "a", "Content-Type", "text/plain")
                        .expect(415));
        assertLikeExample(
                "InvalidSpec",
                api.post("/experiments", SMALLEST.formatted(", 'optimizer': {'learningRate': -1}"))
                        .expect(422));
        assertLikeExample(
                "Forbidden",
                api.send("POST", "/experiments", "{}", "Sec-Fetch-Site", "cross-site")
                        .expect(403));
    }

    private void assertLikeExample(String response, Api.Answer answer) {
        JsonNode content = document.root()
                .path("components")
                .path("responses")
                .path(response)
                .path("content")
                .path("application/problem+json");
        String schema = content.path("schema").path("$ref").asString();
        assertThat(document.violations(schema.substring(schema.lastIndexOf('/') + 1), answer.json()))
                .isEmpty();
        assertThat(answer.json().path("title"))
                .isEqualTo(content.path("example").path("title"));
        assertThat(answer.json().propertyNames())
                .containsAll(content.path("example").propertyNames());
    }
}
