package org.mlplab.benchmark.contender;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network and how it is used, as all contenders are told of it.
 *
 * @param optimizer {@code sgd} (with L2, whose loss is part of the work), {@code adam} (with coupled weight decay) or
 *     {@code forward} for the forward pass alone
 */
public record Workload(String name, int inputs, List<Integer> hidden, int classes, int rows, String optimizer) {

    public static final double LEARNING_RATE = 1e-4;
    public static final double L2 = 0.2;
    public static final double WEIGHT_DECAY = 1e-3;

    public static final List<Workload> ALL = List.of(
            new Workload("3072-250-10, batch 1024, SGD + L2", 3072, List.of(250), 10, 1024, "sgd"),
            new Workload("3072-50-10, batch 200, SGD + L2", 3072, List.of(50), 10, 200, "sgd"),
            new Workload(
                    "3072-250x4-10, batch 200, Adam + weight decay",
                    3072,
                    List.of(250, 250, 250, 250),
                    10,
                    200,
                    "adam"),
            new Workload("3072-250-10, forward pass of 10,000", 3072, List.of(250), 10, 10_000, "forward"));

    /** What the scripts train on, as CIFAR-10 has them. */
    public static final int EXAMPLES = 49_000;

    public static final int VALIDATION = 1000;

    public static final double DECAY_PER_EPOCH = 0.95;

    public boolean trains() {
        return !optimizer.equals("forward");
    }

    public int iterationsPerEpoch() {
        return EXAMPLES / rows;
    }

    public Workload withHidden(int units) {
        return new Workload(name, inputs, List.of(units), classes, rows, optimizer);
    }

    List<String> arguments(int threads) {
        return List.of(
                String.valueOf(inputs),
                hidden.stream().map(String::valueOf).collect(Collectors.joining(",")),
                String.valueOf(classes),
                String.valueOf(rows),
                optimizer,
                String.valueOf(threads));
    }

    public static Workload of(String[] arguments) {
        return new Workload(
                "",
                Integer.parseInt(arguments[0]),
                Arrays.stream(arguments[1].split(",")).map(Integer::valueOf).toList(),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                arguments[4]);
    }

    public static int threads(String[] arguments) {
        return Integer.parseInt(arguments[5]);
    }
}
