package org.mlplab.webhook.registration;

import java.security.SecureRandom;
import java.util.Base64;

/** The key of a webhook's signatures, written as Standard Webhooks has it: {@code whsec_} and the bytes in base 64. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int BYTES = 32;
    private static final int MOST_BYTES = 64;

    private WebhookSecret() {}

    static String random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    static boolean isOne(String text) {
        try {
            int bytes = key(text).length;
            return text.startsWith(PREFIX) && bytes >= FEWEST_BYTES && bytes <= MOST_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException if it is no base 64 */
    public static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    }
}
