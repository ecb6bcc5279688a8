package org.mlplab.webhook.delivery;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.webhook.post.Message;
import org.mlplab.webhook.registration.WebhookEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row for each delivery; those of a webhook go with it. */
@Component
class DeliveryTable {

    private static final String STILL_PENDING = " where id = ? and state = 'PENDING'";

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery that has not arrived.
     *
     * @param attempts before this one
     */
    record Open(Message message, URI url, String secret, Instant createdAt, int attempts) {}

    void add(String id, long webhook, WebhookEvent event, long subject, String body, Instant now) {
        jdbc.sql("insert into webhook_delivery (id, webhook_id, event, subject_id, body, created_at, state, attempts)"
                        + " values (?, ?, ?, ?, ?, ?, 'PENDING', 0)")
                .params(id, webhook, event.name(), subject, body, written(now))
                .update();
    }

    int pending(long webhook) {
        return jdbc.sql("select count(*) from webhook_delivery where webhook_id = ? and state = 'PENDING'")
                .param(webhook)
                .query(Integer.class)
                .single();
    }

    Optional<Open> open(String id) {
        return jdbc.sql("select d.id, d.body, d.created_at, d.attempts, w.url, w.secret from webhook_delivery d"
                        + " join webhook w on w.id = d.webhook_id where d.id = ? and d.state = 'PENDING'")
                .param(id)
                .query((row, number) -> new Open(
                        new Message(row.getString("id"), row.getString("body")),
                        URI.create(row.getString("url")),
                        row.getString("secret"),
                        instant(row, "created_at"),
                        row.getInt("attempts")))
                .optional();
    }

    /** It is to be sent again. */
    void tried(String id, @Nullable Integer status, String error, Instant now) {
        jdbc.sql("update webhook_delivery set attempts = attempts + 1, tried_at = ?, status = ?, error = ?"
                        + STILL_PENDING)
                .param(written(now))
                .param(status)
                .param(error)
                .param(id)
                .update();
    }

    void ended(String id, DeliveryState end, @Nullable Integer status, @Nullable String error, Instant now) {
        jdbc.sql("update webhook_delivery set attempts = attempts + 1, tried_at = ?, status = ?, error = ?, state = ?,"
                        + " ended_at = ?" + STILL_PENDING)
                .param(written(now))
                .param(status)
                .param(error)
                .param(end.name())
                .param(written(now))
                .param(id)
                .update();
    }

    /** The newest first. */
    List<Delivery> latest(long webhook, int limit) {
        return jdbc.sql("select id, event, subject_id, state, attempts, created_at, tried_at, status, error"
                        + " from webhook_delivery where webhook_id = ?"
                        + " order by webhook_id desc, created_at desc, id desc limit " + limit)
                .param(webhook)
                .query((row, number) -> new Delivery(
                        row.getString("id"),
                        WebhookEvent.valueOf(row.getString("event")),
                        row.getLong("subject_id"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        instant(row, "created_at"),
                        row.getObject("tried_at") == null ? null : instant(row, "tried_at"),
                        row.getObject("status", Integer.class),
                        row.getString("error")))
                .list();
    }

    void removeEndedBefore(Instant time) {
        jdbc.sql("delete from webhook_delivery where ended_at < ?")
                .param(written(time))
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime written(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
