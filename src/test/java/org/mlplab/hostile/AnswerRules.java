package org.mlplab.hostile;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlplab.journey.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What must hold for every answer, whatever was asked: what the OpenAPI document says, and RFC 9457. */
final class AnswerRules {

    private static final Pattern INSIDES = Pattern.compile(
            "\\n\\s+at [a-z]+\\.|org\\.springframework|org\\.apache|java\\.lang\\.|tools\\.jackson|SQL");

    private final Document document;
    private final Map<String, JsonNode> operations;
    private final Map<String, Schema> schemas = new HashMap<>();

    AnswerRules(Document document) {
        this.document = document;
        this.operations = document.operations();
    }

    /** What is wrong with the answer. */
    List<String> complaints(HostileRequest request, Answer answer) {
        List<String> complaints = new ArrayList<>();
        if (answer.status() == 0) {
            complaints.add("no answer after " + answer.took());
            return complaints;
        }
        JsonNode documented = operations
                .getOrDefault(request.operation(), MissingNode.getInstance())
                .path("responses")
                .path("" + answer.status());
        if (answer.status() >= 500
                && (answer.status() != 503 || answer.header("retry-after").isEmpty())) {
            complaints.add("the service failed: " + answer.status() + " " + answer.text());
        }
        if (request.fits() && documented.isMissingNode()) {
            complaints.add(answer.status() + " is not documented");
        }
        if (request.method().equals("HEAD")) {
            return complaints;
        }
        if (answer.status() >= 400) {
            problem(answer, documented, request.fits(), complaints);
        } else if (answer.is("application/json") && request.fits()) {
            schema(document.resolve(documented).path("content").path("application/json"), answer, complaints);
        }
        return complaints;
    }

    private void problem(Answer answer, JsonNode documented, boolean fits, List<String> complaints) {
        if (!answer.is("application/problem+json")) {
            complaints.add(
                    "%d of type %s: %s".formatted(answer.status(), answer.header("content-type"), answer.text()));
            return;
        }
        JsonNode problem = read(answer);
        if (problem == null
                || problem.path("status").asInt() != answer.status()
                || problem.path("title").asString("").isBlank()) {
            complaints.add("no problem: " + answer.text());
            return;
        }
        if (INSIDES.matcher(problem.path("detail").asString("")).find()) {
            complaints.add("tells insides: " + answer.text());
        }
        if (fits) {
            schema(document.resolve(documented).path("content").path("application/problem+json"), answer, complaints);
        }
    }

    private void schema(JsonNode content, Answer answer, List<String> complaints) {
        String reference = content.path("schema").path("$ref").asString("");
        if (reference.isEmpty()) {
            return;
        }
        JsonNode body = read(answer);
        if (body == null) {
            complaints.add("no JSON: " + answer.text());
            return;
        }
        // A study's base is told as it was sent: where values are searched it may hold whatever it likes.
        List<Error> errors = schemas
                .computeIfAbsent(reference.substring(reference.lastIndexOf('/') + 1), document::validator)
                .validate(body)
                .stream()
                .filter(error -> !error.getInstanceLocation().toString().contains("/request/base/"))
                .toList();
        if (!errors.isEmpty()) {
            complaints.add("%d is not as documented: %s in %s".formatted(answer.status(), errors, answer.text()));
        }
    }

    private static @Nullable JsonNode read(Answer answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            return null;
        }
    }
}
