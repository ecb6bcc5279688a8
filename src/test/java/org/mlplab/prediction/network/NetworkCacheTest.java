package org.mlplab.prediction.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** Networks are words here, as large as they are long. */
class NetworkCacheTest {

    private final List<String> loaded = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<Boolean> fits = new ArrayList<>();
    private final NetworkCache<String> cache = new NetworkCache<>(10, closed::add);

    private String use(long id, String network) {
        return cache.use(
                id,
                place -> {
                    loaded.add(network);
                    fits.add(place.test(network.length()));
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

        assertThat(fits).containsExactly(true, false);
        assertThat(closed).containsExactly("far too large");
        assertThat(cache.bytes()).isEqualTo(4);
    }

    @Test
    void nobody_loses_a_network_while_using_it() {
        cache.use(1, NetworkCacheTest::inUse, used -> {
            use(2, "makes room");
            cache.dropIf(used::equals);
            assertThat(closed).doesNotContain("in use");
            assertThat(use(1, "read anew")).isEqualTo("read anew");
            return used;
        });

        assertThat(closed).contains("in use");
        assertThat(use(1, "once more")).isEqualTo("read anew");
    }

    private static String inUse(LongPredicate place) {
        assertThat(place.test(6)).isTrue();
        return "in use";
    }

    @Test
    void room_is_made_before_a_network_is_read() {
        use(1, "first");
        use(2, "other");
        cache.use(
                3,
                place -> {
                    assertThat(place.test(6)).isTrue();
                    assertThat(closed).containsExactly("first", "other");
                    return "larger";
                },
                used -> used);

        assertThat(cache.bytes()).isEqualTo(6);
    }

    @Test
    void one_that_does_not_fit_beside_those_in_use_is_not_kept() {
        cache.use(1, NetworkCacheTest::inUse, used -> {
            cache.use(
                    2,
                    place -> {
                        assertThat(place.test(5)).isFalse();
                        return "other";
                    },
                    other -> other);
            assertThat(closed).containsExactly("other");
            return used;
        });

        assertThat(cache.bytes()).isEqualTo(6);
        assertThat(use(1, "another")).isEqualTo("in use");
    }

    @Test
    void what_cannot_be_read_leaves_nothing_behind() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> cache.use(
                        1,
                        place -> {
                            fits.add(place.test(10));
                            throw new IllegalStateException();
                        },
                        used -> used));

        assertThat(use(1, "one")).isEqualTo("one");
        assertThat(closed).isEmpty();
    }
}
