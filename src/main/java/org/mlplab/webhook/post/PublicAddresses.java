package org.mlplab.webhook.post;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses of the public internet, by IANA's registries of special-purpose addresses (RFC 6890): neither this machine, nor its
 * neighbours, nor private networks, nor what stands for another address.
 */
final class PublicAddresses {

    private static final List<Prefix> SPECIAL_IPV4 = prefixes(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // multicast, and what is reserved
            "224.0.0.0/3");

    private static final Prefix GLOBAL_IPV6 = Prefix.of("2000::/3");

    private static final List<Prefix> SPECIAL_IPV6 = prefixes(
            // Teredo and others that hold an IPv4 address, or none
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SPECIAL_IPV4.stream().noneMatch(each -> each.contains(bytes))
                : GLOBAL_IPV6.contains(bytes) && SPECIAL_IPV6.stream().noneMatch(each -> each.contains(bytes));
    }

    private static List<Prefix> prefixes(String... texts) {
        return Stream.of(texts).map(Prefix::of).toList();
    }

    /** The first {@code length} bits of addresses. */
    private record Prefix(byte[] bits, int length) {

        static Prefix of(String text) {
            String[] parts = text.split("/");
            try {
                return new Prefix(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (bits[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
