package org.mlplab.experiment.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.Experiments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists experiments by keyset: a page costs the same wherever it is, and none is skipped or shown twice. */
@Service
public class ExperimentList {

    private final JdbcClient jdbc;
    private final Experiments experiments;

    ExperimentList(JdbcClient jdbc, Experiments experiments) {
        this.jdbc = jdbc;
        this.experiments = experiments;
    }

    /**
     * One page.
     *
     * @throws IllegalArgumentException if {@code after} does not come from a page in the same order
     */
    @Transactional(readOnly = true)
    public ExperimentPage page(ExperimentQuery query) {
        Position after = query.after() == null ? null : Position.of(query.after(), query.sort());
        // One more than asked for tells whether there is a next page.
        List<Position> found = positions(query, after, query.limit() + 1);
        List<Position> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() > shown.size() ? shown.get(shown.size() - 1).token() : null;
        return new ExperimentPage(
                experiments.get(shown.stream().map(Position::id).toList()), next);
    }

    private List<Position> positions(ExperimentQuery query, @Nullable Position after, int limit) {
        boolean pastValues =
                after != null && after.value() == null && !query.sort().isById();
        List<Position> found = new ArrayList<>();
        if (!pastValues) {
            found.addAll(read(query, PageQuery.withValue(query, after, limit)));
        }
        if (found.size() < limit && !query.sort().isById()) {
            found.addAll(read(query, PageQuery.withoutValue(query, after, limit - found.size())));
        }
        return found;
    }

    private List<Position> read(ExperimentQuery query, PageQuery page) {
        return jdbc.sql(page.sql())
                .params(page.parameters())
                .query((row, number) -> position(query, row.getLong("id"), row.getObject("sorted")))
                .list();
    }

    private static Position position(ExperimentQuery query, long id, @Nullable Object value) {
        return new Position(
                query.sort().toString(),
                value instanceof String text ? text : null,
                value instanceof Double number ? number : null,
                id);
    }
}
