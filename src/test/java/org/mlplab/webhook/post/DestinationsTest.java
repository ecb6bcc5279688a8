package org.mlplab.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private static Destinations of(boolean privateOnesToo, String... addresses) {
        return new Destinations(
                host -> Arrays.stream(addresses).map(DestinationsTest::address).toArray(InetAddress[]::new),
                privateOnesToo);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1"
            })
    void what_is_not_public_is_refused(String literal) {
        assertThatThrownBy(() -> of(false, literal).of("example.org")).isInstanceOf(UnreachableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void what_is_public_is_not(String literal) throws UnreachableException {
        assertThat(of(false, literal).of("example.org")).containsExactly(address(literal));
    }

    @Test
    void one_address_that_is_not_public_is_one_too_many() {
        assertThatThrownBy(() -> of(false, "1.1.1.1", "10.0.0.1").of("example.org"))
                .hasMessage("must have a host with public addresses alone");
    }

    @Test
    void a_host_without_an_address_is_told_in_the_same_words() {
        var unknown = new Destinations(
                host -> {
                    throw new UnknownHostException(host);
                },
                false);
        assertThatThrownBy(() -> unknown.of("nowhere")).hasMessage("must have a host with public addresses alone");
    }

    @Test
    void private_ones_are_for_whoever_allows_them() throws UnreachableException {
        assertThat(of(true, "127.0.0.1").of("localhost")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.1", "2130706433", "0x7f.0.0.1", "[::1]", "localhost"})
    void however_this_machine_is_written(String host) {
        assertThatThrownBy(() -> new Destinations(InetAddress::getAllByName, false).of(host))
                .isInstanceOf(UnreachableException.class);
    }
}
