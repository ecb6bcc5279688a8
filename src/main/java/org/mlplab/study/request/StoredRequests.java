package org.mlplab.study.request;

import java.util.Map;
import org.mlplab.spec.reading.JsonRecords;
import org.mlplab.study.StudyRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Study requests as they are stored: JSON that names its version. Documents of version 1 name none; whatever field a
 * document lacks has the default of a request that is sent without it.
 */
@Component
public class StoredRequests {

    static final int VERSION = 2;

    private static final String VERSION_FIELD = "version";

    private final JsonMapper json;
    private final ObjectNode defaults;

    StoredRequests(JsonMapper json, JsonRecords records) {
        this.json = json;
        JsonNode least = json.readTree("{\"base\": {}, \"space\": {\"/seed\": {\"values\": [0]}}}");
        defaults = json.valueToTree(records.read(least, StudyRequest.class, "study"));
        defaults.remove("space");
    }

    public String write(StudyRequest request) {
        ObjectNode document = json.createObjectNode().put(VERSION_FIELD, VERSION);
        document.setAll((ObjectNode) json.valueToTree(request));
        return json.writeValueAsString(document);
    }

    /** @throws UnreadableRequestException if this version of the service cannot make sense of the document */
    public StudyRequest read(String document) {
        try {
            if (json.readTree(document) instanceof ObjectNode stored) {
                return read(stored);
            }
        } catch (JacksonException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableRequestException(String.valueOf(e.getMessage()));
        }
        throw new UnreadableRequestException("it is no JSON object");
    }

    private StudyRequest read(ObjectNode stored) {
        int version = stored.path(VERSION_FIELD).asInt(1);
        if (version > VERSION) {
            throw new UnreadableRequestException(
                    "it has version %d, and this service knows up to %d".formatted(version, VERSION));
        }
        ObjectNode complete = defaults.deepCopy();
        complete.setAll(stored);
        complete.remove(VERSION_FIELD);
        StudyRequest request = json.treeToValue(complete, StudyRequest.class);
        if (request.space() == null || request.base() == null) {
            throw new UnreadableRequestException("it names no space or no base");
        }
        request.searchSpace();
        return request;
    }

    /** What a document that cannot be read is shown as: its name and base as far as they are there, and defaults. */
    public StudyRequest placeholder(String name, String document) {
        ObjectNode shown = defaults.deepCopy();
        shown.put("name", name);
        shown.set("space", json.valueToTree(Map.of()));
        try {
            if (json.readTree(document).path("base") instanceof ObjectNode base) {
                shown.set("base", base);
            }
        } catch (JacksonException notJson) {
            // its base stays empty
        }
        return json.treeToValue(shown, StudyRequest.class);
    }
}
