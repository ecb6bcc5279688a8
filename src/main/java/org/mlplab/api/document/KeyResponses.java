package org.mlplab.api.document;

import static org.mlplab.api.document.SharedResponses.header;
import static org.mlplab.api.document.SharedResponses.problem;
import static org.mlplab.api.document.SharedResponses.response;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springframework.http.HttpStatus;

/** What can go wrong with keys and what they allow, each with an example. */
final class KeyResponses {

    private KeyResponses() {}

    static void addTo(Components components) {
        components
                .addResponses(
                        SharedResponses.UNAUTHORIZED,
                        response(
                                        "The service asks for API keys, and the request has none that lets it in",
                                        problem(
                                                HttpStatus.UNAUTHORIZED,
                                                "Unauthorized",
                                                "Send an API key: Authorization: Bearer <key>.",
                                                "/experiments"))
                                .addHeaderObject(
                                        "WWW-Authenticate", header("How to send a key (RFC 6750)", new StringSchema())))
                .addResponses(
                        SharedResponses.FORBIDDEN,
                        response(
                                "The key's role does not allow it: READ may look at everything; RUN may submit, predict and"
                                        + " upload, and steer and remove what it made; ADMIN may do everything. Or the service"
                                        + " has no API keys, and the request came by another name than this machine's or from"
                                        + " another site's page",
                                problem(
                                        HttpStatus.FORBIDDEN,
                                        "Forbidden",
                                        "This needs a key with the role RUN; that of alice is READ.",
                                        "/experiments")))
                .addResponses(
                        SharedResponses.TOO_MANY_REQUESTS,
                        response(
                                        "The key's holder, or the address without a key, makes more requests than one caller may",
                                        problem(
                                                HttpStatus.TOO_MANY_REQUESTS,
                                                "Too Many Requests",
                                                "These are more requests than mlplab.requests.per-second and "
                                                        + "mlplab.requests.burst allow one caller.",
                                                "/experiments"))
                                .addHeaderObject("Retry-After", header("Seconds to wait", new IntegerSchema())))
                .addResponses(
                        "KeyConflict",
                        response(
                                "The name was given out before, or the key is withdrawn or stands in the configuration",
                                problem(
                                        HttpStatus.CONFLICT,
                                        "This cannot be done with the key",
                                        "the name alice was given out before",
                                        "/keys")));
    }
}
