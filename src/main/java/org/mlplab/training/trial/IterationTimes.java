package org.mlplab.training.trial;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/**
 * What iterations take on this node, learned from trainings and from trial trainings. Of the shapes that were neither
 * measured nor asked for lately, the oldest are forgotten.
 */
@Component
public class IterationTimes {

    public static final int MOST_SHAPES = 256;
    /** Of one thread, where nothing has been measured yet: a processor of the last ten years does about that. */
    public static final double USUAL_MULTIPLICATIONS_PER_SECOND = 2e10;

    private final Map<TrialShape, Double> seconds = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TrialShape, Double> eldest) {
            return size() > MOST_SHAPES;
        }
    };

    private int trainings;

    public synchronized void trainingBegins() {
        trainings++;
    }

    public synchronized void trainingEnds() {
        trainings--;
    }

    /** Whether an experiment trains on this node. */
    public synchronized boolean trainingRuns() {
        return trainings > 0;
    }

    /** An iteration of this shape took so long; takes the place of what was known. */
    public synchronized void note(TrialShape shape, double secondsPerIteration) {
        seconds.put(shape, secondsPerIteration);
    }

    /** Seconds of one iteration, where they are known. */
    public synchronized OptionalDouble of(TrialShape shape) {
        Double known = seconds.get(shape);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    /**
     * Seconds of one iteration, scaled by the number of multiplications from the known shape that is nearest in that number
     * and trained by as many threads in the same precision.
     */
    public synchronized double scaled(TrialShape shape) {
        double wanted = shape.multiplications();
        return seconds.entrySet().stream()
                .filter(known -> known.getKey().threads() == shape.threads()
                        && known.getKey().precision() == shape.precision())
                .min(Comparator.comparingDouble(
                        known -> Math.abs(Math.log(known.getKey().multiplications() / wanted))))
                .map(known -> known.getValue() * wanted / known.getKey().multiplications())
                .orElseGet(() -> wanted / (USUAL_MULTIPLICATIONS_PER_SECOND * shape.threads()));
    }
}
