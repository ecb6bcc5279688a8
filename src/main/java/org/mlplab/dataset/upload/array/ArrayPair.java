package org.mlplab.dataset.upload.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Part;

/** Inputs and their labels, by the names of their arrays. */
record ArrayPair(String x, String y, Part part) {

    private static final List<String> INPUTS = List.of("x", "data", "images", "features", "arr_0");
    private static final List<String> LABELS = List.of("y", "labels", "label", "target", "targets", "arr_1");

    /** The pair that is named or, by the usual names, those there are: of each split, or one of all. */
    static List<ArrayPair> of(Set<String> names, ArrayOptions options, String file, Faults faults) {
        String there = names.isEmpty() ? "none" : String.join(", ", names);
        if (options.x() != null || options.y() != null) {
            String x = String.valueOf(options.x());
            String y = String.valueOf(options.y());
            if (!names.contains(x) || !names.contains(y)) {
                throw faults.fatal(
                        file, "lacks the array x=%s or y=%s; both are to be named, and there are %s", x, y, there);
            }
            return List.of(new ArrayPair(x, y, Part.OPEN));
        }
        List<ArrayPair> pairs = new ArrayList<>();
        for (Part part : Part.values()) {
            Optional<String> x = find(names, INPUTS, part);
            Optional<String> y = find(names, LABELS, part);
            if (x.isPresent() && y.isPresent()) {
                pairs.add(new ArrayPair(x.get(), y.get(), part));
            }
        }
        boolean split = pairs.stream().anyMatch(pair -> pair.part == Part.TRAIN);
        pairs.removeIf(pair -> split ? pair.part == Part.OPEN : pair.part != Part.OPEN);
        if (pairs.isEmpty()) {
            throw faults.fatal(
                    file,
                    "has no arrays x and y, nor x_train and y_train: name them with x and y; there are %s",
                    there);
        }
        return pairs;
    }

    private static Optional<String> find(Set<String> names, List<String> usual, Part part) {
        return names.stream()
                .filter(name -> {
                    String word = name.toLowerCase(Locale.ROOT);
                    if (part == Part.OPEN) {
                        return usual.contains(word);
                    }
                    return usual.stream()
                            .anyMatch(each -> word.startsWith(each + "_")
                                            && Part.named(word.substring(each.length() + 1))
                                                    .equals(Optional.of(part))
                                    || word.endsWith("_" + each)
                                            && Part.named(word.substring(0, word.length() - each.length() - 1))
                                                    .equals(Optional.of(part)));
                })
                .findFirst();
    }
}
