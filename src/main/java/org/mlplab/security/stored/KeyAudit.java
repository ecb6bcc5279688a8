package org.mlplab.security.stored;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes to the log who gives out, limits and withdraws keys, and who is refused: of those once a minute for each address, and for no
 * more than {@value #MOST_ADDRESSES} addresses, however many try.
 */
@Component
public class KeyAudit {

    static final int MOST_ADDRESSES = 60;

    private static final Logger log = LoggerFactory.getLogger("org.mlplab.audit");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Set<String> addresses = new HashSet<>();
    private Instant since = Instant.EPOCH;
    private long untold;

    public KeyAudit(Clock clock) {
        this.clock = clock;
    }

    void added(StoredKey key, String by) {
        log.info(
                "Key {} with role {}, at most {} queued and {} running, added by {}",
                key.name(),
                key.role(),
                orAny(key.limits().queued()),
                orAny(key.limits().running()),
                by);
    }

    void limited(StoredKey key, String by) {
        log.info(
                "Key {} limited to at most {} queued and {} running by {}",
                key.name(),
                orAny(key.limits().queued()),
                orAny(key.limits().running()),
                by);
    }

    private static Object orAny(@Nullable Integer limit) {
        return limit == null ? "any number" : limit;
    }

    void rotated(String name, String by) {
        log.info("Key {} rotated by {}", name, by);
    }

    void withdrawn(String name, String by) {
        log.info("Key {} withdrawn by {}", name, by);
    }

    /** A request came with a key that nobody has, or has any more. */
    public synchronized void refused(String address) {
        Instant now = clock.instant();
        if (Duration.between(since, now).abs().compareTo(MINUTE) >= 0) {
            if (untold > 0) {
                log.warn("{} more requests with unknown keys were refused in the minute from {}", untold, since);
            }
            since = now;
            untold = 0;
            addresses.clear();
        }
        if (addresses.size() < MOST_ADDRESSES && addresses.add(address)) {
            log.warn("A request from {} was refused: nobody has its key", address);
        } else {
            untold++;
        }
    }
}
