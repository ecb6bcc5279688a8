package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document is sound in itself, and says all that there is to say. */
class OpenApiDocumentTest extends RunningService {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private Document document;

    @BeforeEach
    void read() {
        document = Document.of(api);
    }

    @Test
    void is_openapi_whose_references_all_lead_somewhere() {
        assertThat(document.root().path("openapi").asString()).startsWith("3.1");
        assertThat(document.root().path("info").path("title").asString()).isNotBlank();
        assertThat(document.root().path("info").path("version").asString()).isNotBlank();
        List<String> references = new ArrayList<>();
        Document.walk("", document.root(), (place, node) -> {
            if (node.path("$ref").isString()) {
                references.add(node.path("$ref").asString());
            }
            node.path("discriminator").path("mapping").forEach(each -> references.add(each.asString()));
        });
        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.root().at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void schemas_require_only_what_they_name() {
        Document.walk("", document.root().path("components").path("schemas"), (place, node) -> {
            if (node.path("required").isArray()) {
                assertThat(node.path("properties").propertyNames())
                        .as(place)
                        .containsAll(node.path("required")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            }
        });
    }

    @Test
    void operations_are_named_grouped_and_explained() {
        Set<String> tags = document.root()
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        document.operations().forEach((name, operation) -> {
            assertThat(operation.path("operationId").asString()).as(name).matches("[a-z]+([A-Z][a-z]+)+");
            assertThat(ids.add(operation.path("operationId").asString()))
                    .as(name)
                    .isTrue();
            assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
            assertThat(operation.path("tags").valueStream().map(JsonNode::asString))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(tags::contains);
        });
        assertThat(document.operations())
                .containsKeys("post /experiments", "get /experiments/{id}/metrics")
                .allSatisfy((name, operation) -> assertThat(name).doesNotContain("/actuator", "/error"));
    }

    @Test
    void parameters_are_explained_and_fit_their_paths() {
        document.operations().forEach((name, operation) -> {
            List<JsonNode> parameters =
                    operation.path("parameters").valueStream().toList();
            assertThat(parameters)
                    .allSatisfy(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as(name + " " + parameter.path("name"))
                            .isNotBlank());
            Stream<String> variables = VARIABLE.matcher(name).results().map((MatchResult match) -> match.group(1));
            assertThat(parameters.stream()
                            .filter(each -> each.path("in").asString().equals("path")
                                    && each.path("required").asBoolean())
                            .map(each -> each.path("name").asString()))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(variables.toList());
        });
    }

    @Test
    void every_property_is_described() {
        assertThat(document.reachableProperties())
                .hasSizeGreaterThan(80)
                .allSatisfy((place, property) -> assertThat(
                                property.path("description").asString(""))
                        .as(place)
                        .isNotBlank());
    }

    @Test
    void every_number_of_a_spec_has_a_range() {
        var numbers = document.reachableProperties(document.schema("ExperimentSpec")).entrySet().stream()
                .filter(each -> {
                    String type = each.getValue().path("type").toString();
                    return type.contains("integer") || type.contains("number");
                })
                .toList();

        assertThat(numbers).hasSizeGreaterThan(20).allSatisfy(each -> {
            assertThat(each.getValue().has("minimum") || each.getValue().has("exclusiveMinimum"))
                    .as(each.getKey())
                    .isTrue();
            assertThat(each.getValue().has("maximum")).as(each.getKey()).isTrue();
        });
    }

    @Test
    void every_error_is_documented_with_an_example() {
        document.operations().forEach((name, operation) -> {
            JsonNode responses = operation.path("responses");
            assertThat(responses.propertyNames()).as(name).contains("401", "403", "500", "503");
            if (operation.has("requestBody")) {
                assertThat(responses.propertyNames()).as(name).contains("400", "415");
            }
            if (name.contains("{")) {
                assertThat(responses.propertyNames()).as(name).contains("400", "404");
            }
            for (var response : responses.properties()) {
                JsonNode resolved = document.resolve(response.getValue());
                assertThat(resolved.path("description").asString("")).isNotBlank();
                if (response.getKey().startsWith("4") || response.getKey().startsWith("5")) {
                    JsonNode content = resolved.path("content").path("application/problem+json");
                    String schema = content.path("schema").path("$ref").asString();
                    assertThat(document.violations(
                                    schema.substring(schema.lastIndexOf('/') + 1), content.path("example")))
                            .as(name + " " + response.getKey())
                            .isEmpty();
                    assertThat(content.path("example").path("status").asString())
                            .isEqualTo(response.getKey());
                }
            }
        });
        assertThat(document.operation("post /experiments").path("responses").propertyNames())
                .contains("422", "429");
    }
}
