package org.mlplab.webhook.post;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a receiver gets.
 *
 * @param id the same whenever the same is sent
 * @param body JSON
 */
public record Message(String id, String body) {

    /** Signed with {@code key}. */
    Map<String, String> headers(byte[] key, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(key, id, now, body));
        return headers;
    }
}
