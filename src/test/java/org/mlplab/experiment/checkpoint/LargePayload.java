package org.mlplab.experiment.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.flywaydb.core.Flyway;
import org.mlplab.database.chunk.ChunkSize;
import org.mlplab.database.chunk.Payload;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a checkpoint of a given size and reads it back, in a process whose heap is much smaller. By hand, with {@code -Xmx256m}
 * and a size of some gigabytes, against a PostgreSQL server too.
 */
final class LargePayload {

    static final String EXPERIMENT = """
            insert into experiment (id, name, notes, dataset, spec, spec_hash, state, attempt, created_at, epoch, iteration,
                iterations) values (1, 'old', '', 'digits', '{}', '', 'RUNNING', 1, current_timestamp, 1, 10, 20)""";

    private LargePayload() {}

    /** @param arguments JDBC URL of an empty database, its vendor as migrations name it, the size in bytes */
    public static void main(String[] arguments) {
        var database = new SingleConnectionDataSource(arguments[0], true);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + arguments[1])
                .load()
                .migrate();
        long bytes = Long.parseLong(arguments[2]);
        var jdbc = new JdbcTemplate(database);
        jdbc.update(EXPERIMENT);
        var checkpoints = new Checkpoints(jdbc, ChunkSize.USUAL);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

        var written = new CRC32C();
        transaction.executeWithoutResult(status ->
                checkpoints.save(1, new NewCheckpoint(10, 1, new Payload(bytes, out -> write(bytes, out, written)))));
        var read = new CRC32C();
        transaction.executeWithoutResult(
                status -> checkpoints.read(1, checkpoints.of(1).get(0), (in, size) -> {
                    read(in, read);
                    return size;
                }));
        database.destroy();
        if (read.getValue() != written.getValue()) {
            throw new IllegalStateException("what is read is not what was written");
        }
    }

    private static void write(long bytes, OutputStream out, CRC32C checksum) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (long done = 0; done < bytes; done += piece.length) {
            Arrays.fill(piece, (byte) (done >> 16));
            int length = (int) Math.min(piece.length, bytes - done);
            checksum.update(piece, 0, length);
            out.write(piece, 0, length);
        }
    }

    private static void read(InputStream in, CRC32C checksum) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            checksum.update(piece, 0, length);
        }
    }
}
