package org.mlplab.webhook.post;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Where hosts may be posted to. */
public class Destinations {

    private final Resolver resolver;
    private final boolean privateOnesToo;

    /** Asks for the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    Destinations(Resolver resolver, boolean privateOnesToo) {
        this.resolver = resolver;
        this.privateOnesToo = privateOnesToo;
    }

    /**
     * The addresses of a host, asked for this once: who connects, connects to one of these.
     *
     * @param host name or literal address, IPv6 in brackets
     * @throws UnreachableException if it has none, or one that may not be posted to. It does not tell which: that would be a
     *     way to learn of names inside the network
     */
    public List<InetAddress> of(String host) throws UnreachableException {
        List<InetAddress> addresses = resolve(host);
        if (addresses.isEmpty() || !privateOnesToo && !addresses.stream().allMatch(PublicAddresses::contain)) {
            throw new UnreachableException("must have a host with public addresses alone");
        }
        return addresses;
    }

    private List<InetAddress> resolve(String host) {
        try {
            return Stream.of(resolver.addresses(host)).toList();
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
