package org.mlplab.execution.node;

/** Whether a node is there. */
public enum NodeState {
    UP,
    /** On its way down. */
    DRAINING,
    /** Not heard of for four heartbeats. */
    SILENT
}
