package org.mlplab.security;

/** The service is set up in a way that would let strangers in, and does not start. */
final class UnsafeSettingsException extends RuntimeException {

    private final String action;

    /**
     * @param description what is wrong, with the names of the settings
     * @param action what to do about it
     */
    UnsafeSettingsException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
