package org.mlplab.dataset.upload.store;

import java.io.InputStream;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mlplab.database.chunk.ChunkSize;
import org.mlplab.database.chunk.ChunkTable;
import org.mlplab.database.chunk.Payload;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uploaded data sets in the database, as rows and pieces of content: every node reads them there, and a node that dies leaves no
 * half of one.
 */
@Component
public class UploadStore {

    private static final String COLUMNS =
            "select u.id, u.name, u.checksum, u.bytes, u.uploaded_at, u.facts from dataset_upload u";

    private static final String INSERT =
            "insert into dataset_upload (name, checksum, bytes, uploaded_at, facts, details) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final ChunkTable chunks;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    UploadStore(
            JdbcTemplate jdbc, ChunkSize chunk, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.chunks = new ChunkTable(jdbc, chunk, "dataset_upload_chunk", "upload_id");
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps a content, all of it or nothing.
     *
     * @param details as JSON
     * @return false where the name has this very content already, or gets it from another request at this very time
     */
    public boolean save(String name, ContentFile content, UploadFacts facts, String details) {
        if (version(name, content.checksum()).isPresent()) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> insert(name, content, facts, details));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void insert(String name, ContentFile content, UploadFacts facts, String details) {
        var keys = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"});
                    new ArgumentPreparedStatementSetter(new Object[] {
                                name,
                                content.checksum(),
                                content.bytes(),
                                Timestamp.from(clock.instant()),
                                json.writeValueAsString(facts),
                                details
                            })
                            .setValues(insert);
                    return insert;
                },
                keys);
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        chunks.write(
                new Payload(content.bytes(), out -> {
                    try (InputStream in = Files.newInputStream(content.path())) {
                        in.transferTo(out);
                    }
                }),
                id);
    }

    public Optional<StoredUpload> newest(String name) {
        return query(COLUMNS + " where u.name = ? order by u.id desc fetch first 1 row only", name).stream()
                .findFirst();
    }

    public Optional<StoredUpload> version(String name, String checksum) {
        return query(COLUMNS + " where u.name = ? and u.checksum = ?", name, checksum).stream()
                .findFirst();
    }

    /** All of one name, at most so many, the newest first. */
    public List<StoredUpload> versions(String name, int limit) {
        return query(COLUMNS + " where u.name = ? order by u.id desc fetch first ? rows only", name, limit);
    }

    /** Under whatever name, at most so many. */
    public List<StoredUpload> withChecksum(String checksum, int limit) {
        return query(COLUMNS + " where u.checksum = ? order by u.id fetch first ? rows only", checksum, limit);
    }

    /** The newest of every name after this one, in the order of names, at most so many. */
    public List<StoredUpload> page(String after, int limit) {
        return query(
                COLUMNS + " where u.name > ? and not exists"
                        + " (select 1 from dataset_upload newer where newer.name = u.name and newer.id > u.id)"
                        + " order by u.name fetch first ? rows only",
                after,
                limit);
    }

    /** What is told of a version beside its facts, as JSON; empty if it has been removed. */
    public Optional<String> details(String name, String checksum) {
        return jdbc
                .queryForList(
                        "select details from dataset_upload where name = ? and checksum = ?",
                        String.class,
                        name,
                        checksum)
                .stream()
                .findFirst();
    }

    /** Reads a content; empty if it has been removed. */
    public <T> Optional<T> read(long id, Payload.Reader<T> reader) {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.queryForList("select bytes from dataset_upload where id = ?", Long.class, id).stream()
                        .findFirst()
                        .map(bytes -> chunks.read(bytes, reader, id))));
    }

    /**
     * Removes versions, all of them or none.
     *
     * @throws UploadInUseException if an experiment or a study uses one of them
     */
    public void delete(List<StoredUpload> versions) {
        try {
            transaction.executeWithoutResult(status ->
                    versions.forEach(each -> jdbc.update("delete from dataset_upload where id = ?", each.id())));
        } catch (DataIntegrityViolationException e) {
            throw new UploadInUseException(versions.get(0).name());
        }
    }

    private List<StoredUpload> query(String sql, Object... arguments) {
        return jdbc.query(sql, (row, number) -> read(row), arguments);
    }

    private StoredUpload read(ResultSet row) throws SQLException {
        return new StoredUpload(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant(),
                json.readValue(row.getString(6), UploadFacts.class));
    }
}
