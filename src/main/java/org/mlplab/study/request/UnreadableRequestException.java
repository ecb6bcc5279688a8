package org.mlplab.study.request;

/** A stored request that this version of the service cannot read. */
public class UnreadableRequestException extends RuntimeException {

    UnreadableRequestException(String why) {
        super("its stored request cannot be read: " + why);
    }
}
