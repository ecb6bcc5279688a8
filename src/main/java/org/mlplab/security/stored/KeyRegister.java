package org.mlplab.security.stored;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Gives out keys, limits, rotates and withdraws them. What it does holds on this node at once and on others as soon as they read. */
@Service
public class KeyRegister {

    /** Most keys that are not withdrawn: each node has all of them in memory. */
    static final int MOST_LIVE = 10_000;

    /** By which programs that look for secrets in the wrong places know one. */
    private static final String PREFIX = "mlplab_";

    private static final int SECRET_BYTES = 32;

    private final KeyTable table;
    private final StoredKeys stored;
    private final ConfiguredKeys configured;
    private final KeyAudit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyRegister(KeyTable table, StoredKeys stored, ConfiguredKeys configured, KeyAudit audit, Clock clock) {
        this.table = table;
        this.stored = stored;
        this.configured = configured;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws KeyNotFoundException if none of this name was ever given out */
    public StoredKey get(String name) {
        return table.find(name).orElseThrow(() -> new KeyNotFoundException(name));
    }

    /** Those of the key of this name; none where there is none. */
    public KeyLimits limits(String name) {
        return table.find(name).map(StoredKey::limits).orElse(KeyLimits.NONE);
    }

    /** By name, those behind {@code after}, withdrawn ones as well. */
    public List<StoredKey> page(String after, int limit) {
        return table.page(after, limit);
    }

    /**
     * Gives out a key.
     *
     * @param by who does
     * @throws KeyConflictException if the name was given out before, there are too many, or no key is configured
     */
    public IssuedKey add(String name, Role role, KeyLimits limits, String by) {
        refuseConfigured(name);
        if (configured.isEmpty()) {
            throw new KeyConflictException(
                    "this service asks nobody for a key: configure one first, with which others are"
                            + " given out (mlplab.security.api-keys)");
        }
        if (table.countLive() >= MOST_LIVE) {
            throw new KeyConflictException(
                    "there are %d keys, as many as there may be: withdraw those that nobody uses".formatted(MOST_LIVE));
        }
        String secret = secret();
        var key = new StoredKey(name, role, KeyDigest.of(secret), limits, clock.instant(), null, null, null);
        try {
            table.insert(key);
        } catch (DuplicateKeyException e) {
            throw new KeyConflictException("the name %s was given out before".formatted(name));
        } finally {
            stored.changed();
        }
        audit.added(key, by);
        return new IssuedKey(key, secret);
    }

    /**
     * Replaces a key's secret; the old one lets nobody in any more.
     *
     * @throws KeyNotFoundException if none of this name was ever given out
     * @throws KeyConflictException if it is withdrawn, or configured
     */
    public IssuedKey rotate(String name, String by) {
        refuseConfigured(name);
        String secret = secret();
        boolean rotated;
        try {
            rotated = table.rotate(name, KeyDigest.of(secret), clock.instant());
        } finally {
            stored.changed();
        }
        StoredKey key = get(name);
        if (!rotated) {
            throw new KeyConflictException("key %s is withdrawn; give out one by another name".formatted(name));
        }
        audit.rotated(name, by);
        return new IssuedKey(key, secret);
    }

    /**
     * Changes a key's limits, which every node asks the database for, so that they hold on all at once. Those of a withdrawn key
     * may be changed, as its experiments go on.
     *
     * @throws KeyNotFoundException if none of this name was ever given out
     * @throws KeyConflictException if it is configured
     */
    public StoredKey limit(String name, LimitChange change, String by) {
        refuseConfigured(name);
        table.limit(name, change);
        StoredKey key = get(name);
        audit.limited(key, by);
        return key;
    }

    /**
     * Withdraws a key for good; nothing happens where it is.
     *
     * @throws KeyNotFoundException if none of this name was ever given out
     * @throws KeyConflictException if it is configured
     */
    public void withdraw(String name, String by) {
        refuseConfigured(name);
        boolean withdrawn;
        try {
            withdrawn = table.withdraw(name, clock.instant());
        } finally {
            stored.changed();
        }
        if (withdrawn) {
            audit.withdrawn(name, by);
        } else {
            get(name);
        }
    }

    private void refuseConfigured(String name) {
        if (configured.isName(name)) {
            throw new KeyConflictException(
                    "key %s is configured: it is changed in the configuration alone (mlplab.security.api-keys)"
                            .formatted(name));
        }
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
