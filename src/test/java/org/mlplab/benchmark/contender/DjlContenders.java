package org.mlplab.benchmark.contender;

import java.util.Arrays;
import java.util.List;

/** PyTorch 2 through DJL, where the profile has put it on the class path. */
public final class DjlContenders {

    private DjlContenders() {}

    /** A minibatch again and again. */
    public static List<Contender> steps() {
        return of("PyTorch2Steps", 1, 2);
    }

    /** A user's whole script. */
    public static List<Contender> scripts(int threads) {
        return of("PyTorch2Script", threads);
    }

    private static List<Contender> of(String main, int... threads) {
        try {
            Class<?> found = Class.forName("org.mlplab.benchmark.djl." + main);
            return Arrays.stream(threads)
                    .mapToObj(count -> Contender.java(
                            "PyTorch 2, " + (count == 1 ? "1 thread" : count + " threads"), found, count))
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
