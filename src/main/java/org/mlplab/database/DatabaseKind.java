package org.mlplab.database;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Whether other nodes may work on the same database. */
@Component
public class DatabaseKind {

    private final boolean shared;

    DatabaseKind(DataSource dataSource) throws MetaDataAccessException {
        this.shared = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> isShared(metaData.getURL()));
    }

    static boolean isShared(String url) {
        return !url.startsWith("jdbc:h2:") || url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:");
    }

    /** False for a database inside this very process, which no other node can reach. */
    public boolean isShared() {
        return shared;
    }
}
