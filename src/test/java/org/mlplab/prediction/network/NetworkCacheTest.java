package org.mlplab.prediction.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks are words here, as large as they are long. */
class NetworkCacheTest {

    private final List<String> loaded = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final NetworkCache<String> cache = new NetworkCache<>(10, String::length, closed::add);

    private String use(long id, String network) {
        return cache.use(
                id,
                () -> {
                    loaded.add(network);
                    return network;
                },
                used -> used);
    }

    @Test
    void a_network_is_read_once() {
        assertThat(use(1, "one")).isEqualTo("one");
        assertThat(use(1, "another")).isEqualTo("one");

        assertThat(loaded).containsExactly("one");
        assertThat(cache.bytes()).isEqualTo(3);
    }

    @Test
    void the_one_asked_longest_ago_makes_room() {
        use(1, "first");
        use(2, "other");
        use(1, "first");
        use(3, "third");

        assertThat(closed).containsExactly("other");
        assertThat(cache.bytes()).isEqualTo(10);
    }

    @Test
    void one_that_is_larger_than_all_room_is_used_and_closed() {
        use(1, "kept");
        assertThat(use(2, "far too large")).isEqualTo("far too large");

        assertThat(closed).containsExactly("kept", "far too large");
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void nobody_loses_a_network_while_using_it() {
        cache.use(1, () -> "in use", used -> {
            use(2, "makes room");
            cache.dropIf(used::equals);
            assertThat(closed).doesNotContain("in use");
            assertThat(use(1, "read anew")).isEqualTo("read anew");
            return used;
        });

        assertThat(closed).contains("in use");
        assertThat(use(1, "once more")).isEqualTo("read anew");
    }

    @Test
    void what_cannot_be_read_leaves_nothing_behind() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> cache.use(
                        1,
                        () -> {
                            throw new IllegalStateException();
                        },
                        used -> used));

        assertThat(use(1, "one")).isEqualTo("one");
        assertThat(closed).isEmpty();
    }
}
