package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** On H2: the restarted node takes its experiments up again. */
class EmbeddedKillTest extends KilledRuns {

    private Path home() {
        return folder.resolve("home");
    }

    @Override
    List<String> settings() {
        return List.of("mlplab.home=" + home());
    }

    @Override
    String databaseUrl() {
        return "jdbc:h2:file:" + home().resolve("mlplab");
    }

    @Override
    int nodeCount() {
        return 1;
    }

    @Override
    void assertNothingIsLeft() {
        assertThat(filesIn(home())).containsExactly("mlplab.mv.db");
    }
}
