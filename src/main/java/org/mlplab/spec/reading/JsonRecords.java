package org.mlplab.spec.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request's record the way a spec is read: a missing field takes its {@link Default}, ranges are Bean Validation
 * constraints, unknown fields are refused by name.
 */
@Component
public class JsonRecords {

    private final RecordReader records;

    JsonRecords(JsonMapper json) {
        this.records = RecordReader.ofRequests(json);
    }

    /**
     * The record that was sent.
     *
     * @param what the request is called in the message of a refusal
     * @throws InvalidSpecException with everything that is wrong
     */
    public <T extends Record> T read(JsonNode sent, Class<T> type, String what) {
        List<Violation> violations = new ArrayList<>();
        T read = read(sent, type, violations);
        if (read == null || !violations.isEmpty()) {
            throw new InvalidSpecException(what, violations);
        }
        return read;
    }

    /** The record that was sent, or null if anything in it is wrong, which is added to the violations. */
    public <T extends Record> @Nullable T read(JsonNode sent, Class<T> type, List<Violation> violations) {
        return records.read(sent, type, violations);
    }
}
