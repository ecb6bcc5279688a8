package org.mlplab.api.document;

import static org.mlplab.api.document.SharedResponses.problem;
import static org.mlplab.api.document.SharedResponses.response;

import io.swagger.v3.oas.models.Components;
import org.springframework.http.HttpStatus;

/** The errors of those that register webhooks. */
final class WebhookResponses {

    private WebhookResponses() {}

    static void addTo(Components components) {
        components.addResponses(
                "TooManyWebhooks",
                response(
                        "There are as many webhooks as may be",
                        problem(
                                HttpStatus.CONFLICT,
                                "Too many webhooks",
                                "there are 20 webhooks, as many as mlplab.webhooks.most allows; remove one first",
                                "/webhooks")));
    }
}
