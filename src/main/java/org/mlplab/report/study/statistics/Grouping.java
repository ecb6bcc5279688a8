package org.mlplab.report.study.statistics;

import java.util.Arrays;
import java.util.List;
import org.mlplab.study.Dimension;
import tools.jackson.databind.JsonNode;

/** Puts the values of an axis into groups that can be compared. */
final class Grouping {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private Grouping() {}

    /**
     * The group of each value: the value itself for a choice, and for an interval of which no more values were tried than
     * there would be bins; else one of about √n bins, 2 to 8, with as many values in each.
     */
    static List<?> of(Dimension dimension, List<JsonNode> values) {
        int bins = Math.max(FEWEST, Math.min(MOST, (int) Math.round(Math.sqrt(values.size()))));
        boolean asTheyAre = dimension.values() != null
                || values.stream().map(JsonNode::asDouble).distinct().count() <= bins;
        // Written out, because 1 and 1 may be nodes of different widths.
        return asTheyAre ? values.stream().map(JsonNode::toString).toList() : quantiles(values, bins);
    }

    private static List<Integer> quantiles(List<JsonNode> values, int bins) {
        double[] sorted =
                values.stream().mapToDouble(JsonNode::asDouble).sorted().toArray();
        return values.stream()
                .map(value -> firstRank(sorted, value.asDouble()) * bins / sorted.length)
                .toList();
    }

    // Equal values have one rank, and so one bin.
    private static int firstRank(double[] sorted, double value) {
        int rank = Arrays.binarySearch(sorted, value);
        while (rank > 0 && sorted[rank - 1] == value) {
            rank--;
        }
        return rank;
    }
}
