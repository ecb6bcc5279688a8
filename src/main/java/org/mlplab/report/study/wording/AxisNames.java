package org.mlplab.report.study.wording;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the axes of a space are called where a JSON pointer is too long. */
public final class AxisNames {

    private static final String LAYERS = "hiddenLayers";

    private AxisNames() {}

    /** A name by pointer, in the pointers' order; pointers whose short names are the same keep themselves. */
    public static Map<String, String> of(Collection<String> pointers) {
        Map<String, Long> uses =
                pointers.stream().collect(Collectors.groupingBy(AxisNames::shortened, Collectors.counting()));
        Map<String, String> names = new LinkedHashMap<>();
        pointers.forEach(pointer -> {
            String name = shortened(pointer);
            names.put(pointer, uses.getOrDefault(name, 0L) == 1 ? name : pointer);
        });
        return names;
    }

    private static String shortened(String pointer) {
        List<String> parts = List.of(pointer.split("/", -1));
        int last = parts.size() - 1;
        if (last >= 3
                && parts.get(last - 2).equals(LAYERS)
                && parts.get(last - 1).matches("\\d{1,3}")) {
            return "%s, layer %d".formatted(parts.get(last), Integer.parseInt(parts.get(last - 1)) + 1);
        }
        return last >= 2 && parts.get(last).equals("type") ? parts.get(last - 1) + " type" : parts.get(last);
    }
}
