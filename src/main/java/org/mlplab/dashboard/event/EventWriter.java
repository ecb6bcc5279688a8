package org.mlplab.dashboard.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes events in the form of text/event-stream. */
@Component
public class EventWriter {

    private final JsonMapper json;

    EventWriter(JsonMapper json) {
        this.json = json;
    }

    public Event ofExperiment(String name, long id, Payload payload, SubjectCursor after) {
        return new Event(name, false, id, text(name, json.writeValueAsBytes(payload)), after);
    }

    public Event ofStudy(String name, long id, Payload payload, SubjectCursor after) {
        return new Event(name, true, id, text(name, json.writeValueAsBytes(payload)), after);
    }

    public byte[] json(Object value) {
        return json.writeValueAsBytes(value);
    }

    private static byte[] text(String name, byte[] data) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(data.length + 40);
        text.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(data);
        text.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return text.toByteArray();
    }
}
