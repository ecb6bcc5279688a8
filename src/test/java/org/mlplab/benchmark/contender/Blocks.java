package org.mlplab.benchmark.contender;

import java.util.Scanner;
import java.util.function.IntConsumer;

/** The contenders' side of the protocol: a number of iterations comes in, the seconds they took go out. */
public final class Blocks {

    static final String ANSWER = "block ";

    private Blocks() {}

    public static void serve(Runnable iteration) {
        serveMany(iterations -> {
            for (int i = 0; i < iterations; i++) {
                iteration.run();
            }
        });
    }

    public static void serveMany(IntConsumer iterations) {
        System.out.println(ANSWER + 0);
        Scanner requests = new Scanner(System.in);
        while (requests.hasNextInt()) {
            int count = requests.nextInt();
            long start = System.nanoTime();
            iterations.accept(count);
            System.out.println(ANSWER + (System.nanoTime() - start) / 1e9);
        }
    }
}
