package org.mlplab.dataset.upload.draft;

import java.util.Locale;
import java.util.Optional;

/** Which split an example belongs to, where the files say so. */
public enum Part {
    TRAIN,
    VALIDATION,
    TEST,
    /** The files do not say. */
    OPEN;

    /** What a folder or a value in a column is called that names a split. */
    public static Optional<Part> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "train", "training" -> Optional.of(TRAIN);
            case "validation", "valid", "val", "dev" -> Optional.of(VALIDATION);
            case "test", "testing" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }
}
