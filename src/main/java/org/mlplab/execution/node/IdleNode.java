package org.mlplab.execution.node;

import java.util.List;

/**
 * A node that trains and could train more at once.
 *
 * @param workers those that hold no experiment, at least one
 * @param training ids of the experiments that the others hold
 */
public record IdleNode(TrainingNode node, int workers, List<Long> training) {}
