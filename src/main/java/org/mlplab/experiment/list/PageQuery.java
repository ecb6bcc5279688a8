package org.mlplab.experiment.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL for a page of one order. Experiments that have no value of the sorted column are a range of their own behind the others:
 * each range is read along an index, wherever the page begins.
 */
record PageQuery(String sql, Map<String, Object> parameters) {

    /** Those that have a value of the sorted column. */
    static PageQuery withValue(Conditions filter, ExperimentSort sort, @Nullable Position after, int limit) {
        String column = sort.column();
        boolean descending = sort.isDescending();
        Conditions found = filter.copy();
        List<String> conditions = found.all();
        Map<String, Object> parameters = found.parameters();
        String next = descending ? "<" : ">";
        if (sort.isById()) {
            if (after != null) {
                conditions.add("e.id %s :afterId".formatted(next));
            }
        } else if (after == null) {
            conditions.add("e.%s is not null".formatted(column));
        } else {
            // The first part alone is a range of the index.
            conditions.add("e.%s %s= :afterValue".formatted(column, next));
            conditions.add("(e.%s %s :afterValue or e.id %s :afterId)".formatted(column, next, next));
        }
        if (after != null) {
            parameters.put("afterId", after.id());
            Object value = after.value();
            if (value != null) {
                parameters.put("afterValue", value);
            }
        }
        String order = sort.isById() ? "e.id %1$s" : "e." + column + " %1$s, e.id %1$s";
        return select(column, found, order.formatted(descending ? "desc" : "asc"), limit);
    }

    /** Those that have none, which come last. */
    static PageQuery withoutValue(Conditions filter, ExperimentSort sort, @Nullable Position after, int limit) {
        String column = sort.column();
        boolean descending = sort.isDescending();
        Conditions found = filter.copy();
        List<String> conditions = found.all();
        Map<String, Object> parameters = found.parameters();
        // H2 would take an index of the column to be the shortest way, and look through the few for each that has none.
        conditions.add((filter.isFew() ? "(e.%s is null or e.id is null)" : "e.%s is null").formatted(column));
        if (after != null && after.value() == null) {
            conditions.add("e.id %s :afterId".formatted(descending ? "<" : ">"));
            parameters.put("afterId", after.id());
        }
        // The column as well, for then it is the order of its index.
        String order = "e.%1$s %2$s, e.id %2$s".formatted(column, descending ? "desc" : "asc");
        return select(column, found, order, limit);
    }

    private static PageQuery select(String column, Conditions found, String order, int limit) {
        found.parameters().put("limit", limit);
        return new PageQuery(
                "select e.id, e.%s as sorted from %s order by %s limit :limit"
                        .formatted(column, found.fromWhere(), order),
                found.parameters());
    }
}
