package org.mlplab.experiment.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last experiment of a page in the order of that page: where the next one begins.
 *
 * @param sort the order, as in the query parameter
 * @param text its value of a column of text; null for others
 * @param number its value of a column of numbers; null for others and where it has none
 */
record Position(
        String sort, @Nullable String text, @Nullable Double number, long id) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** In the form in which clients hand it back. */
    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    }

    /** @throws IllegalArgumentException if it is no position in this order */
    static Position of(String token, ExperimentSort sort) {
        try {
            Position position = JSON.readValue(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8), Position.class);
            if (position != null && position.isIn(sort)) { // JSON may be null
                return position;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("after must be the next of a page", e);
        }
        throw new IllegalArgumentException("after must be the next of a page in the same order");
    }

    private boolean isIn(ExperimentSort order) {
        boolean byText = order.column().equals("name");
        return order.toString().equals(sort) && (byText ? number == null : text == null);
    }

    /** Null where the experiment has no value of the sorted column. */
    @Nullable
    Object value() {
        return text != null ? text : number;
    }
}
