package org.mlplab.report.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.study.Dimension;
import org.mlplab.study.Pruning;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** Studies as they are in practice. */
public final class Samples {

    private static final String RATE = "/optimizer/learningRate";
    private static final String BATCH = "/training/batchSize";
    private static final String LAYERS = "/network/hiddenLayers";
    private static final String INIT = "/network/weightInit";
    private static final int[] RUNGS = {1, 3, 9};

    private Samples() {}

    /** Twelve trials, all trained to their end. */
    public static Sample grid() {
        Sample sample = new Sample();
        sample.space.put(RATE, Sample.logarithmic(1e-4, 1e-2, 3));
        sample.space.put(BATCH, Sample.choice("[100, 400]"));
        sample.space.put(LAYERS, Sample.choice("[[{'units': 250}], [{'units': 250}, {'units': 250}, {'units': 250}]]"));
        Random noise = new Random(1);
        for (int i = 0; i < 12; i++) {
            double rate = Math.pow(10, -4 + i / 4);
            Map<String, JsonNode> values = new LinkedHashMap<>();
            values.put(RATE, DoubleNode.valueOf(rate));
            values.put(BATCH, value(sample, BATCH, i / 2 % 2));
            values.put(LAYERS, value(sample, LAYERS, i % 2));
            double end = 0.535
                    - 0.09 * Math.pow(Math.log10(rate) + 3.2, 2)
                    - 0.012 * (i / 2 % 2)
                    + 0.022 * (i % 2)
                    + 0.006 * noise.nextGaussian();
            List<EpochMetrics> epochs = SampleEpochs.learning(10, end);
            sample.epochs.put(i, epochs);
            sample.trials.add(
                    Sample.trial(i, TrialState.SUCCEEDED, values, epochs.get(9).validationAccuracy(), 10));
        }
        return sample;
    }

    /** Adds trials that were trained to their end, no worse than those that a grid has. */
    public static void grow(Sample sample, int trials) {
        for (int i = sample.trials.size(); i < trials; i++) {
            Map<String, JsonNode> values = sample.trials.get(i % 12).values();
            sample.trials.add(Sample.trial(i, TrialState.SUCCEEDED, values, 0.6 + 0.3 * i / trials, 10));
            sample.epochs.put(i, sample.epochs.getOrDefault(i % 12, List.of()));
        }
    }

    /** 27 trials of which 9 went on after one epoch and 3 after three. */
    public static Sample asha() {
        Sample sample = new Sample();
        sample.name = "ASHA over four hyper-parameters";
        sample.sampler = new SamplerSpec.Asha(3, 1);
        sample.parallelTrials = 2;
        sample.space.put(RATE, Sample.logarithmic(1e-5, 1e-1, null));
        sample.space.put(BATCH, Sample.choice("[50, 100, 200, 400]"));
        sample.space.put(
                LAYERS, Sample.choice("[[{'units': 50}], [{'units': 250}], [{'units': 250}, {'units': 250}]]"));
        sample.space.put(INIT, Sample.choice("[{'type': 'HE'}, {'type': 'NORMAL', 'standardDeviation': 0.001}]"));
        Random random = new Random(4);
        List<Map<String, JsonNode>> points = new ArrayList<>();
        double[] ends = new double[27];
        for (int i = 0; i < 27; i++) {
            double exponent = -5 + 4 * random.nextDouble();
            Map<String, JsonNode> values = new LinkedHashMap<>();
            values.put(RATE, DoubleNode.valueOf(Math.pow(10, exponent)));
            values.put(BATCH, value(sample, BATCH, random.nextInt(4)));
            int depth = random.nextInt(3);
            values.put(LAYERS, value(sample, LAYERS, depth));
            int init = random.nextInt(2);
            values.put(INIT, value(sample, INIT, init));
            points.add(values);
            ends[i] = Math.max(0.12, 0.53 - 0.07 * Math.pow(exponent + 3, 2) + 0.02 * depth - 0.05 * init);
        }
        List<Integer> byEnd = IntStream.range(0, 27)
                .boxed()
                .sorted(Comparator.comparing(i -> -ends[i]))
                .toList();
        for (int i = 0; i < 27; i++) {
            int rank = byEnd.indexOf(i);
            sample.trials.add(halved(i, rank, points.get(i), ends[i], byEnd, sample));
        }
        return sample;
    }

    private static TrialView halved(
            int number, int rank, Map<String, JsonNode> values, double end, List<Integer> byEnd, Sample sample) {
        int rung = rank < 3 ? 2 : rank < 9 ? 1 : 0;
        List<EpochMetrics> epochs = SampleEpochs.learning(RUNGS[rung], end);
        sample.epochs.put(number, epochs);
        double value = epochs.get(epochs.size() - 1).validationAccuracy();
        if (rung == 2) {
            return Sample.trial(number, TrialState.SUCCEEDED, values, value, 9);
        }
        int of = rung == 0 ? 27 : 9;
        return new TrialView(
                number,
                number + 1L,
                TrialState.PRUNED,
                "lost",
                values,
                value,
                RUNGS[rung],
                0,
                List.of(value),
                new Pruning(rung, RUNGS[rung], value, rank + 1, of, byEnd.subList(0, of / 3)));
    }

    private static JsonNode value(Sample sample, String pointer, int index) {
        Dimension dimension = Objects.requireNonNull(sample.space.get(pointer));
        return Objects.requireNonNull(dimension.values()).get(index);
    }
}
