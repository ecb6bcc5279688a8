package org.mlplab.security.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.SetTime;
import org.mlplab.security.key.KeyDigest;
import org.mlplab.security.key.Role;
import org.springframework.dao.QueryTimeoutException;

class KeyUsesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> written = new ArrayList<>();
    private final KeyStore store = new KeyStore() {
        @Override
        public List<StoredKey> live() {
            return List.of();
        }

        @Override
        public void used(String name, Instant at) {
            written.add(name + " " + at);
            throw new QueryTimeoutException("no matter: the caller is let in");
        }
    };

    private static StoredKey key(String name, @Nullable Instant usedAt) {
        return new StoredKey(name, Role.READ, KeyDigest.of(name), new KeyLimits(null, null), NOON, null, usedAt, null);
    }

    private void use(KeyUses uses, String name, @Nullable Instant usedAt) {
        uses.note(key(name, usedAt));
    }

    @Test
    void each_key_is_noted_once_a_minute() {
        var time = new SetTime();
        var uses = new KeyUses(store, time);
        use(uses, "a", null);
        use(uses, "a", null);
        use(uses, "b", NOON.minusSeconds(61));
        use(uses, "c", NOON.minusSeconds(59)); // as another node has noted
        time.pass(59);
        use(uses, "a", null);
        time.pass(1);
        use(uses, "a", null);

        assertThat(written)
                .containsExactly("a 2026-01-01T12:00:00Z", "b 2026-01-01T12:00:00Z", "a 2026-01-01T12:01:00Z");
    }
}
