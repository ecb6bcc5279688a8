package org.mlplab.dashboard.cursor;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a reader of a stream has been told of each of its subjects. */
public final class Cursor {

    private static final String BETWEEN = "-";
    private static final int LONGEST = 4096;

    private final Map<Long, ExperimentCursor> experiments = new HashMap<>();
    private final Map<Long, StudyCursor> studies = new HashMap<>();
    private @Nullable ListCursor list;

    private Cursor() {}

    /** In the form in which readers hand it back: the {@code id} of an event. */
    public static String token(Collection<? extends SubjectCursor> subjects) {
        return subjects.stream().map(SubjectCursor::token).collect(Collectors.joining(BETWEEN));
    }

    /**
     * Reads what a reader hands back.
     *
     * @param token null or empty for a reader that has been told nothing
     * @throws IllegalArgumentException if it is no {@code id} of an event
     */
    public static Cursor of(@Nullable String token) {
        Cursor cursor = new Cursor();
        if (token == null || token.isEmpty()) {
            return cursor;
        }
        if (token.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any cursor");
        }
        for (String part : token.split(BETWEEN, -1)) {
            cursor.add(part);
        }
        return cursor;
    }

    private void add(String part) {
        String kind = part.substring(0, Math.min(1, part.length()));
        String rest = part.substring(kind.length());
        switch (kind) {
            case ExperimentCursor.KIND -> {
                ExperimentCursor experiment = ExperimentCursor.of(rest);
                experiments.put(experiment.id(), experiment);
            }
            case StudyCursor.KIND -> {
                StudyCursor study = StudyCursor.of(rest);
                studies.put(study.id(), study);
            }
            case ListCursor.KIND -> list = ListCursor.of(rest);
            default -> throw new IllegalArgumentException("no part of a cursor: " + part);
        }
    }

    public boolean isEmpty() {
        return experiments.isEmpty() && studies.isEmpty() && list == null;
    }

    public Optional<ExperimentCursor> experiment(long id) {
        return Optional.ofNullable(experiments.get(id));
    }

    public Optional<StudyCursor> study(long id) {
        return Optional.ofNullable(studies.get(id));
    }

    public Optional<ListCursor> list() {
        return Optional.ofNullable(list);
    }
}
