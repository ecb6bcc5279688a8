package org.mlplab.dashboard.feed;

/** No stream can be opened on this node now. */
public class FeedUnavailableException extends RuntimeException {

    FeedUnavailableException(String message) {
        super(message);
    }
}
