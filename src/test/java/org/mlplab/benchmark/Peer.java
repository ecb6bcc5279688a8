package org.mlplab.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running contender. */
final class Peer implements AutoCloseable {

    private static final double BLOCK_SECONDS = Double.parseDouble(System.getProperty("benchmark.blockSeconds", "0.1"));
    /** Long enough for the compilers of a Java contender. */
    private static final double WARM_UP_SECONDS = 2;
    /** A contender with long iterations takes part in fewer rounds. */
    private static final double MOST_SECONDS = 30;

    private static final int LEAST_BLOCKS = 3;

    private final Contender contender;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream requests;
    private final List<Double> seconds = new ArrayList<>();
    private int iterations;
    private double spent;

    Peer(Contender contender, List<String> command) {
        this.contender = contender;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(contender.environment());
        try {
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answers = process.inputReader();
        this.requests = new PrintStream(process.getOutputStream(), true);
    }

    Contender contender() {
        return contender;
    }

    /** Warms up and finds how many iterations a block takes; false if the contender does not run here. */
    boolean prepare() {
        if (answer() < 0) {
            return false;
        }
        run(1);
        double each = run(1);
        // Twice: what a compiler has made quicker meanwhile shall fill a block all the same.
        for (int i = 0; i < 2 && each < WARM_UP_SECONDS; i++) {
            int enough = iterationsIn(WARM_UP_SECONDS, each);
            each = run(enough) / enough;
        }
        iterations = iterationsIn(BLOCK_SECONDS, each);
        return each > 0;
    }

    /** Where nothing is known, nothing is said. */
    boolean usesOpenBlas() {
        try {
            return Files.readString(Path.of("/proc/%d/maps".formatted(process.pid())))
                    .contains("openblas");
        } catch (IOException e) {
            return true;
        }
    }

    private static int iterationsIn(double seconds, double each) {
        return Math.max(1, (int) (seconds / each));
    }

    /** One block, counted. */
    void block() {
        if (spent < MOST_SECONDS || seconds.size() < LEAST_BLOCKS) {
            double block = run(iterations);
            spent += block;
            seconds.add(block / iterations / contender.runs());
        }
    }

    Timing timing() {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Timing(sorted[0], sorted[sorted.length / 2]);
    }

    private double run(int count) {
        requests.println(count);
        return answer();
    }

    /** Seconds, or a negative number if the process has ended. */
    private double answer() {
        try {
            String line = answers.readLine();
            while (line != null && !line.startsWith(Blocks.ANSWER)) {
                line = answers.readLine();
            }
            return line == null ? -1 : Double.parseDouble(line.substring(Blocks.ANSWER.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        requests.close();
        process.destroy();
    }
}
