package org.mlplab.database.embedded;

import java.util.Locale;

/** What may be told of a statement by its text. */
final class Sql {

    private Sql() {}

    /** False only for queries that neither lock rows nor draw from a sequence; H2 writes for both. */
    static boolean mayChange(String sql) {
        String text = sql.stripLeading().toLowerCase(Locale.ROOT);
        return !text.startsWith("select") || text.contains("for update") || text.contains("next value for");
    }
}
