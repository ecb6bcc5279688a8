package org.mlplab.security.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row for each key that was ever given out. */
@Component
class KeyTable implements KeyStore {

    private static final String SELECT =
            "select name, role, digest, queued_limit, running_limit, created_at, rotated_at,"
                    + " used_at, withdrawn_at from api_key";

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StoredKey> live() {
        return jdbc.sql(SELECT + " where withdrawn_at is null")
                .query(KeyTable::key)
                .list();
    }

    int countLive() {
        return jdbc.sql("select count(*) from api_key where withdrawn_at is null")
                .query(Integer.class)
                .single();
    }

    Optional<StoredKey> find(String name) {
        return jdbc.sql(SELECT + " where name = ?")
                .param(name)
                .query(KeyTable::key)
                .optional();
    }

    /** By name, those behind {@code after}. */
    List<StoredKey> page(String after, int limit) {
        return jdbc.sql(SELECT + " where name > ? order by name limit ?")
                .params(after, limit)
                .query(KeyTable::key)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the name was given out before */
    void insert(StoredKey key) {
        jdbc.sql("insert into api_key (name, role, digest, queued_limit, running_limit, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(key.name())
                .param(key.role().name())
                .param(key.digest().hex())
                .param(key.limits().queued())
                .param(key.limits().running())
                .param(parameter(key.createdAt()))
                .update();
    }

    /** Answers whether there is such a key that is not withdrawn. */
    boolean rotate(String name, KeyDigest digest, Instant now) {
        return jdbc.sql("update api_key set digest = ?, rotated_at = ? where name = ? and withdrawn_at is null")
                        .params(digest.hex(), parameter(now), name)
                        .update()
                > 0;
    }

    /** In one statement, so that of two changes at once neither undoes the other's. */
    void limit(String name, LimitChange change) {
        jdbc.sql("update api_key set"
                        + " queued_limit = case when :setsQueued then cast(:queued as integer) else queued_limit end,"
                        + " running_limit = case when :setsRunning then cast(:running as integer) else running_limit end"
                        + " where name = :name")
                .param("setsQueued", change.setsQueued())
                .param("queued", change.queued())
                .param("setsRunning", change.setsRunning())
                .param("running", change.running())
                .param("name", name)
                .update();
    }

    /** Answers whether it was not withdrawn before. */
    boolean withdraw(String name, Instant now) {
        return jdbc.sql("update api_key set withdrawn_at = ? where name = ? and withdrawn_at is null")
                        .params(parameter(now), name)
                        .update()
                > 0;
    }

    @Override
    public void used(String name, Instant at) {
        jdbc.sql("update api_key set used_at = ? where name = ?")
                .params(parameter(at), name)
                .update();
    }

    private static StoredKey key(ResultSet row, int number) throws SQLException {
        return new StoredKey(
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                KeyDigest.ofHex(row.getString("digest")),
                new KeyLimits(
                        row.getObject("queued_limit", Integer.class), row.getObject("running_limit", Integer.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "rotated_at"),
                instant(row, "used_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime parameter(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
