package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document says of studies is what the service does. */
class StudyDocumentTest extends RunningService {

    private List<JsonNode> examples(Document document) {
        return Stream.of("post /studies", "post /studies/preview")
                .flatMap(name -> document.operation(name)
                        .at("/requestBody/content/application~1json/examples")
                        .valueStream())
                .map(example -> example.path("value"))
                .toList();
    }

    @Test
    void example_studies_are_accepted_and_answers_are_as_documented() {
        Document document = Document.of(api);
        assertThat(examples(document)).hasSize(4).allSatisfy(example -> {
            assertThat(document.violations("StudyRequest", example)).isEmpty();
            JsonNode preview =
                    api.post("/studies/preview", example.toString()).expect(200).json();
            assertThat(document.violations("StudyPreview", preview)).isEmpty();
        });

        String search = examples(document).get(1).toString().replace("\"trials\":20", "\"trials\":4");
        long id = api.post("/studies", search).expect(202).json().path("id").asLong();

        assertThat(document.violations("Study", api.endedStudy(id))).isEmpty();
        api.get("/studies/" + id + "/trials")
                .expect(200)
                .json()
                .forEach(
                        trial -> assertThat(document.violations("Trial", trial)).isEmpty());
        JsonNode look = api.post("/studies/" + id + "/test-evaluation", "{}")
                .expect(200)
                .json();
        assertThat(document.violations("TestEvaluation", look)).isEmpty();
        JsonNode refused = api.post("/studies/" + id + "/test-evaluation", "{}")
                .expect(409)
                .json();
        assertThat(refused.path("title"))
                .isEqualTo(document.root()
                        .at("/components/responses/TestSetRead/content/application~1problem+json/example/title"));
        assertThat(document.violations("StudyPage", api.get("/studies?limit=1").json()))
                .isEmpty();
    }
}
