package org.mlplab.execution;

import org.springframework.stereotype.Component;

/** Whether this node is on its way down. */
@Component
class Shutdown {

    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
