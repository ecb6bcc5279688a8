package org.mlplab.execution.node;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.execution.Role;
import org.mlplab.training.memory.Memory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row for each node that was heard of lately. Times are the database's: the clocks of nodes may differ. */
@Component
class NodeTable {

    /** Most nodes that are read. */
    static final int MOST = 1000;

    private final JdbcClient jdbc;

    NodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As it stands in the table.
     *
     * @param heardOf when it last said that it is there
     * @param silence since then
     */
    record Row(NodeFacts facts, boolean draining, OffsetDateTime heardOf, Duration silence) {}

    /** The node is there now. */
    void heardOf(NodeFacts node, boolean draining) {
        int updated = jdbc.sql("update node set heard_of_at = current_timestamp, draining = ? where name = ?")
                .params(draining, node.name())
                .update();
        if (updated == 0) {
            Memory memory = Objects.requireNonNull(node.memory(), "a node knows its own memory");
            jdbc.sql(
                            "insert into node (name, roles, workers, threads_per_worker, heap_bytes, off_heap_bytes, cores, version,"
                                    + " started_at, heard_of_at, draining)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp, ?)")
                    .params(
                            node.name(),
                            node.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")),
                            node.workers(),
                            node.threadsPerWorker(),
                            memory.heap(),
                            memory.offHeap(),
                            node.cores(),
                            node.version(),
                            node.startedAt().atOffset(ZoneOffset.UTC),
                            draining)
                    .update();
        }
    }

    void remove(String name) {
        jdbc.sql("delete from node where name = ?").param(name).update();
    }

    /** Where no other process can reach the database. */
    void removeAllBut(String name) {
        jdbc.sql("delete from node where name <> ?").param(name).update();
    }

    /** Forgets those that have been silent for ten minutes. */
    void removeSilent() {
        jdbc.sql("delete from node where heard_of_at < current_timestamp - interval '10' minute")
                .update();
    }

    /** By name, the first {@value #MOST}. */
    List<Row> all() {
        return jdbc.sql(
                        "select name, roles, workers, threads_per_worker, cores, version, started_at, draining, heard_of_at,"
                                + " current_timestamp, heap_bytes, off_heap_bytes from node order by name limit "
                                + MOST)
                .query((row, number) -> {
                    OffsetDateTime heardOf = row.getObject(9, OffsetDateTime.class);
                    return new Row(
                            new NodeFacts(
                                    row.getString(1),
                                    roles(row.getString(2)),
                                    row.getInt(3),
                                    row.getInt(4),
                                    memory(row.getObject(11, Long.class), row.getObject(12, Long.class)),
                                    row.getInt(5),
                                    row.getString(6),
                                    row.getObject(7, OffsetDateTime.class).toInstant()),
                            row.getBoolean(8),
                            heardOf,
                            Duration.between(heardOf, row.getObject(10, OffsetDateTime.class)));
                })
                .list();
    }

    private static @Nullable Memory memory(@Nullable Long heap, @Nullable Long offHeap) {
        return heap == null || offHeap == null ? null : new Memory(heap, offHeap);
    }

    private static Set<Role> roles(String stored) {
        return Arrays.stream(stored.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
