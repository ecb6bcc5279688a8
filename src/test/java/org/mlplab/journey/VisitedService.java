package org.mlplab.journey;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The service that tests share, and a visitor with a browser of its own for each test. */
abstract class VisitedService extends RunningService {

    @TempDir
    private Path profile;

    PageVisitor visitor;

    @BeforeEach
    void open() {
        visitor = new PageVisitor(profile, address(""));
    }

    @AfterEach
    void close() {
        if (visitor != null) {
            visitor.close();
        }
    }
}
