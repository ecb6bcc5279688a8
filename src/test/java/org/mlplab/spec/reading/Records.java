package org.mlplab.spec.reading;

import tools.jackson.databind.json.JsonMapper;

/** The reader of requests, without a Spring context. */
public final class Records {

    private Records() {}

    public static JsonRecords reader() {
        return new JsonRecords(JsonMapper.builder().build());
    }
}
