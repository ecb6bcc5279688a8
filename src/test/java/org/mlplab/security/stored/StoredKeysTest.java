package org.mlplab.security.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.Role;
import org.springframework.dao.QueryTimeoutException;

class StoredKeysTest {

    private static final Instant THEN = Instant.parse("2026-01-01T12:00:00Z");
    private static final KeyDigest SECRET = KeyDigest.of("secret");

    private final Store store = new Store();
    private long nanos = Long.MAX_VALUE - 1; // a clock that runs over on the way
    private final StoredKeys keys = new StoredKeys(store, () -> nanos);

    private void pass(int millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    @Test
    void a_key_lets_in_until_another_node_has_withdrawn_it_for_a_second() {
        store.live.add(key(SECRET));
        assertThat(keys.find(SECRET).map(StoredKey::name)).contains("ann");
        assertThat(keys.find(KeyDigest.of("other"))).isEmpty();
        store.live.clear();

        pass(999);
        assertThat(keys.find(SECRET)).isPresent();
        pass(1);
        assertThat(keys.find(SECRET)).isEmpty();
    }

    @Test
    void what_this_node_changes_holds_at_once() {
        assertThat(keys.find(SECRET)).isEmpty();
        store.live.add(key(SECRET));
        keys.changed();
        assertThat(keys.find(SECRET)).isPresent();
    }

    @Test
    void however_many_come_the_database_is_asked_once_a_second() {
        for (int i = 0; i < 1000; i++) {
            keys.find(KeyDigest.of("guess " + i));
        }
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void a_dead_database_lets_keys_in_for_five_seconds_more() {
        store.live.add(key(SECRET));
        keys.find(SECRET);
        store.down = true;

        pass(4999);
        assertThat(keys.find(SECRET)).isPresent();
        pass(1);
        assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> keys.find(SECRET));

        // Nor is it asked by everyone.
        int reads = store.reads;
        assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> keys.find(SECRET));
        assertThat(store.reads).isEqualTo(reads);

        store.down = false;
        pass(1000);
        assertThat(keys.find(SECRET)).isPresent();
    }

    @Test
    void a_database_that_dies_after_this_node_has_withdrawn_a_key_does_not_bring_it_back() {
        store.live.add(key(SECRET));
        keys.find(SECRET);
        store.live.clear();
        keys.changed();
        store.down = true;

        assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> keys.find(SECRET));
    }

    private static StoredKey key(KeyDigest digest) {
        return new StoredKey("ann", Role.RUN, digest, new KeyLimits(null, null), THEN, null, null, null);
    }

    private static final class Store implements KeyStore {

        private final List<StoredKey> live = new ArrayList<>();
        private boolean down;
        private int reads;

        @Override
        public List<StoredKey> live() {
            reads++;
            if (down) {
                throw new QueryTimeoutException("down");
            }
            return List.copyOf(live);
        }

        @Override
        public void used(String name, Instant at) {}
    }
}
