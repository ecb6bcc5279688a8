package org.mlplab.webhook.registration;

/** There are as many webhooks as may be. */
public class TooManyWebhooksException extends RuntimeException {

    TooManyWebhooksException(int most) {
        super("there are %d webhooks, as many as mlplab.webhooks.most allows; remove one first".formatted(most));
    }
}
