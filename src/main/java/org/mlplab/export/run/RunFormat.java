package org.mlplab.export.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** Who shall read what an experiment showed. */
enum RunFormat {
    TENSORBOARD(MediaType.APPLICATION_OCTET_STREAM),
    MLFLOW(new MediaType("application", "zip")),
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8));

    private final MediaType type;

    RunFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** By name as it stands in an address. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
