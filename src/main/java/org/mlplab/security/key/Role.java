package org.mlplab.security.key;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/** What the holder of a key may do. Each includes those before it. */
@Schema(
        description =
                "READ may look at everything; RUN may submit, predict and upload, and steer what it made; ADMIN may "
                        + "steer and remove what others made, remove data sets, and give out keys")
public enum Role {
    READ,
    RUN,
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This one and those that it includes. */
    public List<Role> included() {
        return Stream.of(values()).filter(this::includes).toList();
    }
}
