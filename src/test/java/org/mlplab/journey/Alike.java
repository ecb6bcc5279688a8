package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Holds answers of this version against those of a released one. Fields may have been added, and words changed; durations,
 * moments, and what names the node or the build are of no account.
 */
final class Alike {

    private static final Set<String> OF_NO_ACCOUNT = Set.of(
            "seconds",
            "samplesPerSecond",
            "etaSeconds",
            "queuePosition",
            "createdAt",
            "startedAt",
            "finishedAt",
            "at",
            "version",
            "backend",
            "dl4jVersion",
            "nativeLibrary",
            "blas",
            "cpu",
            "java",
            "operatingSystem",
            "node",
            "stateReason",
            "reason",
            "findings",
            "provenanceDifferences",
            // trials that are made after the kill get ids as they come
            "experimentId",
            "lostTo");

    /** Names that have changed since. */
    private static final Map<String, String> NAMES = Map.of("LOST", "FAILED");

    /** Iterations' losses are doubles in some versions and floats in others. */
    private static final double FLOAT = 1e-6;

    // Another processor's rounding grows over the hundreds of iterations of the longest run.
    private static final double OTHER_MACHINE = 0.02;
    private static final Set<String> SHOWN_BY_ROUNDING =
            Set.of("parametersHash", "best", "confusionMatrix", "comparison");

    private final double tolerance;

    private Alike(double tolerance) {
        this.tolerance = tolerance;
    }

    /** For numbers that were computed, before and now, on the machines that two experiments' provenance tells of. */
    static Alike on(JsonNode before, JsonNode now) {
        boolean same = Set.of("cpu", "blas", "nativeLibrary").stream()
                .allMatch(part -> before.path(part).equals(now.path(part)));
        return new Alike(same ? 0 : OTHER_MACHINE);
    }

    boolean isSameMachine() {
        return tolerance == 0;
    }

    void check(String place, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.properties().stream()
                    .filter(field -> counts(place, field.getKey()))
                    .forEach(field ->
                            check(place + "/" + field.getKey(), field.getValue(), actual.path(field.getKey())));
        } else if (expected.isArray()) {
            assertThat(actual).as(place).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                check(place + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber()) {
            assertThat(actual.isNumber()).as(place).isTrue();
            assertThat(actual.asDouble()).as(place).isCloseTo(expected.asDouble(), within(allowed(place, expected)));
        } else {
            assertThat(named(actual)).as(place).isEqualTo(named(expected));
        }
    }

    private boolean counts(String place, String field) {
        // A changed name or tag shows in the spec, too, in some versions.
        boolean label = place.endsWith("/spec") && Set.of("name", "tags").contains(field);
        return !OF_NO_ACCOUNT.contains(field) && !label && (isSameMachine() || !SHOWN_BY_ROUNDING.contains(field));
    }

    private double allowed(String place, JsonNode expected) {
        double relative = place.contains("/iterations/") ? Math.max(FLOAT, tolerance) : tolerance;
        return relative * (place.endsWith("ccuracy") ? 1 : Math.abs(expected.asDouble()));
    }

    private static String named(JsonNode value) {
        String text = value.asString("");
        return value.isString() ? NAMES.getOrDefault(text, text) : value.toString();
    }
}
