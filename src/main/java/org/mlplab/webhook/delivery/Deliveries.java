package org.mlplab.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.queue.Backoff;
import org.mlplab.webhook.WebhookProperties;
import org.mlplab.webhook.post.Post;
import org.mlplab.webhook.post.UnreachableException;
import org.mlplab.webhook.registration.WebhookSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers, at least once each: what ends between an answer and its note is sent again, with the same id, by whoever has the
 * job then.
 */
@Component
public class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_ERROR = 500;
    private static final int GONE = 410;

    private final DeliveryTable table;
    private final Post post;
    private final WebhookProperties properties;
    private final DeliveryMeters meters;
    private final Clock clock;

    Deliveries(DeliveryTable table, Post post, WebhookProperties properties, DeliveryMeters meters, Clock clock) {
        this.table = table;
        this.post = post;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Sends one, in no transaction.
     *
     * @return when to do so again; empty where it has arrived, is given up, or its webhook is removed
     */
    public Optional<Instant> deliver(String id) {
        return table.open(id).flatMap(this::send);
    }

    private Optional<Instant> send(DeliveryTable.Open open) {
        try {
            int status = post.send(open.url(), open.message(), WebhookSecret.key(open.secret()));
            if (status / 100 == 2) {
                table.ended(open.message().id(), DeliveryState.DELIVERED, status, null, clock.instant());
                meters.delivered.increment();
                return Optional.empty();
            }
            return failed(open, status, "the receiver answered " + status);
        } catch (UnreachableException e) {
            return failed(open, null, e.getMessage());
        }
    }

    private Optional<Instant> failed(DeliveryTable.Open open, @Nullable Integer status, String why) {
        String id = open.message().id();
        String error = why.substring(0, Math.min(why.length(), LONGEST_ERROR));
        Instant now = clock.instant();
        Instant again = now.plus(PAUSES.after(open.attempts()));
        if (again.isAfter(open.createdAt().plus(properties.patience())) || status != null && status == GONE) {
            log.warn("Delivery {} to {} is given up: {}", id, open.url().getHost(), error);
            table.ended(id, DeliveryState.GIVEN_UP, status, error, now);
            meters.givenUp.increment();
            return Optional.empty();
        }
        table.tried(id, status, error, now);
        meters.failed.increment();
        return Optional.of(again);
    }

    /** Of one webhook, the newest first. */
    public List<Delivery> latest(long webhook, int limit) {
        return table.latest(webhook, limit);
    }

    /** Forgets those that ended seven days ago. */
    public void removeOld() {
        table.removeEndedBefore(clock.instant().minus(KEPT));
    }
}
