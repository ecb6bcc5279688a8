package org.mlplab.webhook.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** A row for each webhook. */
@Component
class WebhookTable {

    private static final String COLUMNS = "id, url, events, trials, created_at";

    private final JdbcClient jdbc;

    WebhookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Webhook add(String url, Set<WebhookEvent> events, boolean trials, String secret, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into webhook (url, events, trials, created_at, secret) values (?, ?, ?, ?, ?)")
                .params(url, written(events), trials, now.atOffset(ZoneOffset.UTC), secret)
                .update(key, "id");
        return new Webhook(Objects.requireNonNull(key.getKey()).longValue(), url, events, trials, now);
    }

    /** By number. */
    List<Webhook> all() {
        return jdbc.sql("select " + COLUMNS + " from webhook order by id")
                .query(WebhookTable::webhook)
                .list();
    }

    Optional<Webhook> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from webhook where id = ?")
                .param(id)
                .query(WebhookTable::webhook)
                .optional();
    }

    boolean remove(long id) {
        return jdbc.sql("delete from webhook where id = ?").param(id).update() > 0;
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("url"),
                read(row.getString("events")),
                row.getBoolean("trials"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String written(Set<WebhookEvent> events) {
        return events.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<WebhookEvent> read(String events) {
        return Arrays.stream(events.split(","))
                .map(WebhookEvent::valueOf)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(WebhookEvent.class)),
                        Collections::unmodifiableSet));
    }
}
