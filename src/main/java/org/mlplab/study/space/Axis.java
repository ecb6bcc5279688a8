package org.mlplab.study.space;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** One direction of a search space. */
public sealed interface Axis permits Choice, Interval {

    /** A value drawn from the axis's own distribution: uniform, or uniform in the logarithm. */
    JsonNode draw(RandomGenerator random);

    /** The values that a grid visits, in order; empty where the axis is continuous and names no number of points. */
    List<JsonNode> grid();

    /** Number of different values; empty where there are too many to list. */
    OptionalInt size();
}
