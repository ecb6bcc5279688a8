package org.mlplab.dashboard.feed;

/** Where a stream's events go. Nothing here waits for the reader. */
public interface Outlet {

    /** Whether all that was sent is on its way, so that it takes more. */
    boolean isReady();

    /** Whether the reader is gone, or all is told. */
    boolean isClosed();

    /** Whether the reader may be told more. */
    boolean isPermitted();

    /**
     * Sends; only while {@link #isReady}.
     *
     * @param last whether the stream ends behind it
     */
    void send(byte[] text, boolean last);

    /** Ends the stream; only while {@link #isReady}. */
    void end();

    /** Cuts the connection of a reader that does not take what it was sent. */
    void drop();
}
