package org.mlplab.benchmark;

import java.util.List;

/** PyTorch 2 through DJL, where the profile has put it on the class path. */
final class DjlContenders {

    private DjlContenders() {}

    static List<Contender> available() {
        try {
            Class<?> main = Class.forName("org.mlplab.benchmark.djl.PyTorch2");
            return List.of(
                    Contender.java("PyTorch 2, 2 threads", main, 2, 1),
                    Contender.java("PyTorch 2, 1 thread", main, 1, 1));
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
