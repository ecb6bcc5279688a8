package org.mlplab.dashboard.web;

/** Where a stream begins for a reader that has been told nothing. */
enum From {
    /** With all that there was. */
    START("start"),
    /** With what is now. */
    NOW("now");

    private final String parameter;

    From(String parameter) {
        this.parameter = parameter;
    }

    @Override
    public String toString() {
        return parameter;
    }
}
