package org.mlplab.benchmark.service;

import java.util.List;
import java.util.Map;

/** What the service is given to train. */
final class Specs {

    private Specs() {}

    /** 7 iterations on digits. */
    static Map<String, Object> tiny() {
        return spec("digits", 20, Map.of("iterations", 7, "batchSize", 50));
    }

    /** 3072-50-10, with minibatches of 200. */
    static Map<String, Object> cifar10(int epochs) {
        return spec("cifar10", 50, Map.of("epochs", epochs, "batchSize", 200));
    }

    private static Map<String, Object> spec(String dataset, int units, Map<String, Object> training) {
        return Map.of(
                "dataset",
                Map.of("name", dataset),
                "network",
                Map.of("hiddenLayers", List.of(Map.of("units", units))),
                "training",
                training);
    }
}
