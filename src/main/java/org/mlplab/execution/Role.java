package org.mlplab.execution;

/** What a node does. */
public enum Role {
    /** Serves HTTP: the API and the page. */
    API,
    /** Trains, moves studies on and looks at test sets. */
    WORKER
}
