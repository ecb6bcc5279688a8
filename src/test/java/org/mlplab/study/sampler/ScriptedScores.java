package org.mlplab.study.sampler;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mlplab.study.space.Point;

/** Scores by trial number, the same after any epochs; NaN for a trial that is lost. For trials trained one at a time. */
final class ScriptedScores implements SimulatedStudy.Score {

    private final double[] scores;
    private final List<Point> inOrder = new ArrayList<>();

    ScriptedScores(double... scores) {
        this.scores = scores;
    }

    @Override
    public OptionalDouble of(Point point, int epochs) {
        if (!inOrder.contains(point)) {
            inOrder.add(point);
        }
        double score = scores[inOrder.indexOf(point)];
        return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}
