package org.mlplab.execution;

import org.springframework.stereotype.Component;

/** Whether this node is on its way down. */
@Component
public class Shutdown {

    private volatile boolean begun;

    public void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
