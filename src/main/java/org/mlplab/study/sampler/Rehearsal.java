package org.mlplab.study.sampler;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlplab.study.space.Point;

/**
 * What a study would do.
 *
 * @param trials started in all
 * @param epochs trained by all of them together; a lost trial counts up to where it would have been halted or ended
 * @param trialsByEpochs how many trials ended with so many epochs each
 * @param points by trial number
 * @param cutShort whether the study would go on beyond {@link SimulatedStudy#MOST_TRIALS} trials
 * @param end why it ended, in words, for people
 */
public record Rehearsal(
        int trials,
        long epochs,
        SortedMap<Integer, Integer> trialsByEpochs,
        List<Point> points,
        boolean cutShort,
        String end) {

    public Rehearsal {
        trialsByEpochs = Collections.unmodifiableSortedMap(new TreeMap<>(trialsByEpochs));
        points = List.copyOf(points);
    }
}
