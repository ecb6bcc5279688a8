package org.mlplab.api.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose an address is. */
public final class ClientNetwork {

    private static final int BYTES_OF_IPV6 = 16;
    private static final int BYTES_OF_NETWORK = 8;

    private ClientNetwork() {}

    /**
     * Whoever has an address of IPv6 has all that start with the same 64 bits.
     *
     * @param address in any notation; text that is no address stands for itself
     */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return bytes.length == BYTES_OF_IPV6
                    ? HexFormat.of().formatHex(bytes, 0, BYTES_OF_NETWORK)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
