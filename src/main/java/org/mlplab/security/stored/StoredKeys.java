package org.mlplab.security.stored;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.KeyDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The keys that let callers in, as this node read them from the database at most {@value #FRESH_SECONDS} s ago, or {@value
 * #LONGEST_SECONDS} s where the database does not answer: so long may a key that was withdrawn on another node still let in.
 * However many requests come, with whatever keys, the database is asked once in that time, and never while none comes.
 *
 * <p>A key is looked up by its digest. How long that takes depends on the digest alone, and who does not know a key cannot
 * choose digests that tell something of the key's.
 */
@Component
public class StoredKeys {

    static final int FRESH_SECONDS = 1;
    static final int LONGEST_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(StoredKeys.class);

    private final KeyStore store;
    private final LongSupplier nanoTime;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Snapshot read;
    private volatile int changes;
    /** When the database last did not answer; guarded by the lock, as all that is not volatile. */
    private @Nullable Long failed;

    @Autowired
    StoredKeys(KeyStore store) {
        this(store, System::nanoTime);
    }

    /** @param nanoTime a clock that nobody sets, in nanoseconds */
    public StoredKeys(KeyStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** @param changes made by this node before it was read */
    private record Snapshot(Map<KeyDigest, StoredKey> keys, long readAt, int changes) {}

    /**
     * The key with this digest, unless it is withdrawn.
     *
     * @throws KeysUnavailableException where the database has not answered for too long
     */
    public Optional<StoredKey> find(KeyDigest presented) {
        return Optional.ofNullable(keys().get(presented));
    }

    /** This node has changed a key: what it read before counts no more. */
    void changed() {
        reading.lock();
        try {
            changes++;
        } finally {
            reading.unlock();
        }
    }

    private Map<KeyDigest, StoredKey> keys() {
        Snapshot known = read;
        if (known != null && isUsable(known, FRESH_SECONDS)) {
            return known.keys();
        }
        if (known == null || !isUsable(known, LONGEST_SECONDS)) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return known.keys();
        }
        try {
            return readAgain();
        } finally {
            reading.unlock();
        }
    }

    /** One at a time; those that have waited take what was read meanwhile, or share its failure. */
    private Map<KeyDigest, StoredKey> readAgain() {
        Snapshot known = read;
        if (known != null && isUsable(known, FRESH_SECONDS)) {
            return known.keys();
        }
        long now = nanoTime.getAsLong();
        if (failed == null || now - failed >= TimeUnit.SECONDS.toNanos(FRESH_SECONDS)) {
            try {
                Map<KeyDigest, StoredKey> keys =
                        store.live().stream().collect(Collectors.toMap(StoredKey::digest, Function.identity()));
                read = new Snapshot(keys, now, changes);
                failed = null;
                return keys;
            } catch (DataAccessException e) {
                if (failed == null) {
                    log.warn("Stored API keys cannot be read; they let nobody in from {} s on", LONGEST_SECONDS, e);
                }
                failed = nanoTime.getAsLong();
            }
        }
        if (known != null && isUsable(known, LONGEST_SECONDS)) {
            return known.keys();
        }
        throw new KeysUnavailableException();
    }

    private boolean isUsable(Snapshot snapshot, int seconds) {
        return snapshot.changes() == changes
                && nanoTime.getAsLong() - snapshot.readAt() < TimeUnit.SECONDS.toNanos(seconds);
    }
}
