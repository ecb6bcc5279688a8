package org.mlplab.database.chunk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Payloads as rows of pieces, numbered from 0. Within one transaction, for then half of a payload never counts, and PostgreSQL
 * hands out rows one by one.
 */
public final class ChunkTable {

    private final JdbcTemplate jdbc;
    private final ChunkSize chunk;
    private final String insert;
    private final String select;

    /** @param key columns that tell one payload from another */
    public ChunkTable(JdbcTemplate jdbc, ChunkSize chunk, String table, String... key) {
        this.jdbc = jdbc;
        this.chunk = chunk;
        this.insert = "insert into %s (number, payload, %s) values (?, ?%s)"
                .formatted(table, String.join(", ", key), ", ?".repeat(key.length));
        this.select = "select payload from %s where %s order by number"
                .formatted(
                        table, Arrays.stream(key).map(column -> column + " = ?").collect(Collectors.joining(" and ")));
    }

    public void write(Payload payload, Object... key) {
        var out = new ChunkOutputStream(
                chunk.bytes(),
                (number, bytes) -> jdbc.update(
                        insert,
                        Stream.concat(Stream.of(number, bytes), Arrays.stream(key))
                                .toArray()));
        try {
            payload.writer().writeTo(out);
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out.written() != payload.bytes()) {
            throw new IllegalStateException("a payload of %d bytes wrote %d".formatted(payload.bytes(), out.written()));
        }
    }

    public <T> T read(long bytes, Payload.Reader<T> reader, Object... key) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(select);
                    statement.setFetchSize(1);
                    new ArgumentPreparedStatementSetter(key).setValues(statement);
                    return statement;
                },
                rows -> {
                    try {
                        return reader.readFrom(new ChunkInputStream(rows), bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
