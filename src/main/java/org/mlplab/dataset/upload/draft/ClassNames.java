package org.mlplab.dataset.upload.draft;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The classes, in the order of their labels: by number where all are whole numbers, otherwise by text. The same data have the same
 * order, whatever order their examples come in.
 *
 * @param names by label
 * @param labelOf the label of each class as the draft numbers it
 */
public record ClassNames(List<String> names, int[] labelOf) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final int LONGEST = 200;

    /**
     * Those of a draft.
     *
     * @param asked names for labels in their order; empty: as the files have them
     */
    public static ClassNames of(Draft draft, List<String> asked, Faults faults) {
        List<String> found = draft.labelNames();
        boolean whole = found.stream().allMatch(name -> WHOLE.matcher(name).matches());
        List<String> sorted = found.stream()
                .sorted(whole ? Comparator.comparing(BigInteger::new) : Comparator.naturalOrder())
                .toList();
        List<String> given = asked.isEmpty() ? draft.givenClassNames() : asked;
        if (given.isEmpty()) {
            return new ClassNames(
                    checked(sorted, faults),
                    found.stream().mapToInt(sorted::indexOf).toArray());
        }
        checked(given, faults);
        if (whole && sorted.stream().allMatch(name -> isIndex(name, given.size()))) {
            return new ClassNames(
                    given, found.stream().mapToInt(Integer::parseInt).toArray());
        }
        if (given.size() != sorted.size()) {
            throw faults.fatal(
                    null, "%d names are given for the %d classes that there are", given.size(), sorted.size());
        }
        return new ClassNames(given, found.stream().mapToInt(sorted::indexOf).toArray());
    }

    private static boolean isIndex(String name, int size) {
        return !name.startsWith("-") && new BigInteger(name).compareTo(BigInteger.valueOf(size)) < 0;
    }

    private static List<String> checked(List<String> names, Faults faults) {
        if (names.size() < 2) {
            throw faults.fatal(
                    null,
                    "there is only one class, %s: there is nothing to tell apart",
                    names.isEmpty() ? "without a name" : "'" + names.get(0) + "'");
        }
        IntStream.range(0, names.size()).forEach(i -> {
            String name = names.get(i);
            if (name.isBlank() || name.length() > LONGEST || name.indexOf(0) >= 0) {
                faults.add(new UploadFault(
                        null,
                        null,
                        null,
                        name,
                        "cannot name a class: 1 to %d characters, without NUL".formatted(LONGEST)));
            }
            if (names.indexOf(name) != i) {
                faults.add(new UploadFault(null, null, null, name, "names two classes"));
            }
        });
        faults.throwIfAny();
        return names;
    }
}
