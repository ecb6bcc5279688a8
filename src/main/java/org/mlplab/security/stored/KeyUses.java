package org.mlplab.security.stored;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes note of when keys are used, each at most once a minute: letting a caller in need not write. */
@Component
public class KeyUses {

    private static final Logger log = LoggerFactory.getLogger(KeyUses.class);

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final KeyStore store;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    public KeyUses(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The key lets somebody in now. */
    public void note(StoredKey key) {
        Instant now = clock.instant();
        if (isRecent(key.usedAt(), now) || isRecent(noted.get(key.name()), now) || !isFirst(key.name(), now)) {
            return;
        }
        try {
            store.used(key.name(), now);
        } catch (DataAccessException e) {
            log.debug("The use of key {} is not noted", key.name(), e);
        }
    }

    /** Of those that come at the same time. */
    private boolean isFirst(String name, Instant now) {
        return noted.merge(name, now, (before, at) -> isRecent(before, at) ? before : at) == now;
    }

    private static boolean isRecent(@Nullable Instant noted, Instant now) {
        return noted != null && Duration.between(noted, now).abs().compareTo(BETWEEN_NOTES) < 0;
    }
}
