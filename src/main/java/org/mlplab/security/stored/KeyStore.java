package org.mlplab.security.stored;

import java.time.Instant;
import java.util.List;

/** What letting callers in needs of the database. Every call may throw a {@code DataAccessException}. */
public interface KeyStore {

    /** All keys that are not withdrawn. */
    List<StoredKey> live();

    void used(String name, Instant at);
}
