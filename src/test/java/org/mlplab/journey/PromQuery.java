package org.mlplab.journey;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As much of PromQL as it takes to find the series that an expression asks for. */
record PromQuery(String expression) {

    /** A name that is no function, with its labels where there are any. */
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:\"])([a-zA-Z_:][a-zA-Z0-9_:]*)(?![\\w:]*\\s*\\()(\\{[^}]*})?");

    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern DURATION = Pattern.compile("\\[[^]]*]");
    private static final Pattern EQUAL = Pattern.compile("\\w+=\"[^\"]*\"");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    /** A series by its name and those of its labels that have to equal something. */
    record Series(String name, List<String> labels) {}

    Set<Series> series() {
        String bare =
                DURATION.matcher(GROUPING.matcher(expression).replaceAll(" ")).replaceAll(" ");
        return SELECTOR.matcher(bare)
                .results()
                .filter(found -> !OPERATORS.contains(found.group(1)))
                .map(found -> new Series(found.group(1), labels(found.group(2))))
                .collect(Collectors.toSet());
    }

    private static List<String> labels(@Nullable String selector) {
        return selector == null
                ? List.of()
                : EQUAL.matcher(selector).results().map(MatchResult::group).toList();
    }
}
