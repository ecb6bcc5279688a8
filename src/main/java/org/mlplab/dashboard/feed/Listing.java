package org.mlplab.dashboard.feed;

/** What a stream lists. */
public enum Listing {
    EXPERIMENTS("experiments"),
    STUDIES("studies");

    private final String parameter;

    Listing(String parameter) {
        this.parameter = parameter;
    }

    @Override
    public String toString() {
        return parameter;
    }
}
