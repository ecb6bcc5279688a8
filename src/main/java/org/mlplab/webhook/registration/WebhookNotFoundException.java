package org.mlplab.webhook.registration;

/** There is no such webhook. */
public class WebhookNotFoundException extends RuntimeException {

    WebhookNotFoundException(long id) {
        super("there is no webhook " + id);
    }
}
