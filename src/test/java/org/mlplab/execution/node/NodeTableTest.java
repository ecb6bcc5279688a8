package org.mlplab.execution.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.Role;
import org.mlplab.training.memory.Memory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several nodes over one database. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:attempts"})
class NodeTableTest {

    private static final Memory MEMORY = new Memory(1L << 30, 1L << 33);
    private static final NodeFacts OTHER =
            new NodeFacts("other", Set.of(Role.WORKER), 2, 1, MEMORY, 4, "1.0", Instant.parse("2026-01-01T00:00:00Z"));

    private final NodeTable table;
    private final Nodes nodes;
    private final JdbcTemplate jdbc;

    @Autowired
    NodeTableTest(NodeTable table, Nodes nodes, JdbcTemplate jdbc) {
        this.table = table;
        this.nodes = nodes;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void remove() {
        table.remove(OTHER.name());
    }

    private NodeView other() {
        return nodes.all().stream()
                .filter(node -> node.name().equals(OTHER.name()))
                .findFirst()
                .orElseThrow();
    }

    private void silentFor(int seconds) {
        jdbc.update(
                "update node set heard_of_at = dateadd(second, ?, current_timestamp) where name = ?",
                -seconds,
                OTHER.name());
    }

    @Test
    void a_node_is_up_until_it_drains_or_falls_silent() {
        table.heardOf(OTHER, false);
        assertThat(other().state()).isEqualTo(NodeState.UP);
        assertThat(other().startedAt()).isEqualTo(OTHER.startedAt());
        assertThat(other().roles()).containsExactly(Role.WORKER);
        assertThat(other().memory()).isEqualTo(NodeView.Room.of(MEMORY));
        assertThat(nodes.training()).containsExactly(new TrainingNode("other", 1, MEMORY));

        table.heardOf(OTHER, true);
        assertThat(other().state()).isEqualTo(NodeState.DRAINING);
        assertThat(nodes.training()).isEmpty();

        silentFor(30);
        assertThat(other().state()).isEqualTo(NodeState.SILENT);
        assertThat(other().silentSeconds()).isBetween(29.0, 60.0);

        table.heardOf(OTHER, false);
        assertThat(other().state()).isEqualTo(NodeState.UP);
    }

    @Test
    void the_memory_of_a_node_of_an_earlier_version_is_not_known() {
        table.heardOf(OTHER, false);
        jdbc.update("update node set heap_bytes = null, off_heap_bytes = null where name = ?", OTHER.name());

        assertThat(other().memory()).isNull();
        assertThat(nodes.training()).containsExactly(new TrainingNode("other", 1, null));
    }

    @Test
    void a_node_that_is_silent_for_long_is_forgotten_until_it_is_heard_of_again() {
        table.heardOf(OTHER, false);
        silentFor(590);
        table.removeSilent();
        assertThat(other().state()).isEqualTo(NodeState.SILENT);

        silentFor(610);
        table.removeSilent();
        assertThat(nodes.all()).extracting(NodeView::name).doesNotContain(OTHER.name());

        table.heardOf(OTHER, false);
        assertThat(other().state()).isEqualTo(NodeState.UP);
    }
}
