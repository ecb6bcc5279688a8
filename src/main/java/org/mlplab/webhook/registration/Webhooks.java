package org.mlplab.webhook.registration;

import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.Violation;
import org.mlplab.webhook.WebhookProperties;
import org.mlplab.webhook.post.Destinations;
import org.mlplab.webhook.post.UnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers webhooks and removes them. */
@Component
public class Webhooks {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    private final WebhookTable table;
    private final Destinations destinations;
    private final WebhookProperties properties;
    private final Clock clock;

    Webhooks(WebhookTable table, Destinations destinations, WebhookProperties properties, Clock clock) {
        this.table = table;
        this.destinations = destinations;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param secret key of its signatures, which is told this once */
    public record Registered(Webhook webhook, String secret) {}

    /**
     * Registers one.
     *
     * @throws InvalidSpecException if its host has an address that may not be posted to, or none
     * @throws TooManyWebhooksException if there are as many as may be
     */
    public Registered register(WebhookRequest request) {
        if (table.all().size() >= properties.most()) {
            throw new TooManyWebhooksException(properties.most());
        }
        String host = URI.create(request.url()).getHost();
        try {
            destinations.of(host);
        } catch (UnreachableException e) {
            throw new InvalidSpecException("webhook", List.of(new Violation("/url", request.url(), e.getMessage())));
        }
        List<WebhookEvent> named = request.events();
        Set<WebhookEvent> events = named == null ? EnumSet.allOf(WebhookEvent.class) : EnumSet.copyOf(named);
        String secret = request.secret() == null ? WebhookSecret.random() : request.secret();
        Webhook webhook = table.add(request.url(), events, request.trials(), secret, clock.instant());
        // the rest of the address may be a secret
        log.info("Webhook {} to {} is registered", webhook.id(), host);
        return new Registered(webhook, secret);
    }

    /** By number. */
    public List<Webhook> all() {
        return table.all();
    }

    /** @throws WebhookNotFoundException if there is none */
    public Webhook get(long id) {
        return table.find(id).orElseThrow(() -> new WebhookNotFoundException(id));
    }

    /**
     * Removes one, with what has not been delivered to it.
     *
     * @throws WebhookNotFoundException if there is none
     */
    public void remove(long id) {
        if (!table.remove(id)) {
            throw new WebhookNotFoundException(id);
        }
        log.info("Webhook {} is removed", id);
    }
}
