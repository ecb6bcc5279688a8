package org.mlplab.security.key;

/** The service is set up in a way that would let strangers in, and does not start. */
public final class UnsafeSettingsException extends RuntimeException {

    private final String action;

    /**
     * @param description what is wrong, with the names of the settings
     * @param action what to do about it
     */
    public UnsafeSettingsException(String description, String action) {
        super(description);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
