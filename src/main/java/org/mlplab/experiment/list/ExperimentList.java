package org.mlplab.experiment.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists experiments by keyset: a page costs the same wherever it is, and none is skipped or shown twice. */
@Service
public class ExperimentList {

    private final JdbcClient jdbc;
    private final Experiments experiments;
    private final RareMatches rare;
    private final Curves curves;

    ExperimentList(JdbcClient jdbc, Experiments experiments, RareMatches rare, Curves curves) {
        this.jdbc = jdbc;
        this.experiments = experiments;
        this.rare = rare;
        this.curves = curves;
    }

    /**
     * One page.
     *
     * @throws IllegalArgumentException if {@code after} does not come from a page in the same order
     */
    @Transactional(readOnly = true)
    public ExperimentPage page(ExperimentQuery query) {
        Position after = query.after() == null ? null : Position.of(query.after(), query.sort());
        Conditions filter = Conditions.of(query.filter(), rare);
        if (filter == null) {
            return new ExperimentPage(List.of(), null);
        }
        // One more than asked for tells whether there is a next page.
        List<Position> found = positions(filter, query.sort(), after, query.limit() + 1);
        List<Position> shown = found.subList(0, Math.min(found.size(), query.limit()));
        String next = found.size() > shown.size() ? shown.get(shown.size() - 1).token() : null;
        List<ExperimentView> items =
                experiments.get(shown.stream().map(Position::id).toList());
        return new ExperimentPage(query.curve() == null ? items : curves.addTo(items, query.curve()), next);
    }

    private List<Position> positions(Conditions filter, ExperimentSort sort, @Nullable Position after, int limit) {
        boolean pastValues = after != null && after.value() == null && !sort.isById();
        List<Position> found = new ArrayList<>();
        if (!pastValues) {
            found.addAll(read(sort, PageQuery.withValue(filter, sort, after, limit)));
        }
        if (found.size() < limit && !sort.isById()) {
            found.addAll(read(sort, PageQuery.withoutValue(filter, sort, after, limit - found.size())));
        }
        return found;
    }

    private List<Position> read(ExperimentSort sort, PageQuery page) {
        return jdbc.sql(page.sql())
                .params(page.parameters())
                .query((row, number) -> position(sort, row.getLong("id"), row.getObject("sorted")))
                .list();
    }

    private static Position position(ExperimentSort sort, long id, @Nullable Object value) {
        return new Position(
                sort.toString(),
                value instanceof String text ? text : null,
                value instanceof Double number ? number : null,
                id);
    }
}
