package org.mlplab.dataset.upload.received;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Part;

/** Which split a file is, as its name says. */
public final class FileParts {

    private FileParts() {}

    /** One file may be of any; of several, each must say. */
    public static Map<ReceivedFile, Part> of(List<ReceivedFile> files, Faults faults) {
        Map<ReceivedFile, Part> parts = new LinkedHashMap<>();
        for (ReceivedFile file : files) {
            Optional<Part> named = named(file.name());
            if (named.isEmpty() && files.size() > 1) {
                faults.add(file.name(), "is one of several: its name must say train, validation or test");
            }
            parts.put(file, files.size() == 1 ? Part.OPEN : named.orElse(Part.OPEN));
        }
        faults.throwIfAny();
        return parts;
    }

    /** By the words of the name; t10k is what MNIST calls its test files. */
    public static Optional<Part> named(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        return words.contains("t10k")
                ? Optional.of(Part.TEST)
                : Arrays.stream(words.split("[^a-z]+"))
                        .map(Part::named)
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
