package org.mlplab.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On H2 in a file, as the service starts with no settings. */
class EmbeddedJourneyTest extends StudyRequestJourney {

    @TempDir
    private static Path home;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.resolve("new").toString());
    }
}
