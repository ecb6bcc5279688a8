package org.mlplab.api.intake;

/** Whose an address is. */
public final class ClientNetwork {

    private static final int GROUPS_OF_IPV6 = 8;

    private ClientNetwork() {}

    /**
     * Whoever has an address of IPv6 has all that start with the same 64 bits.
     *
     * @param address as the JDK writes it, without abbreviations
     */
    public static String of(String address) {
        String[] groups = address.split(":");
        return groups.length == GROUPS_OF_IPV6 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
