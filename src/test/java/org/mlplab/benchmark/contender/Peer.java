package org.mlplab.benchmark.contender;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A running contender. */
final class Peer implements AutoCloseable {

    private final Contender contender;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream requests;

    Peer(Contender contender, List<String> command) {
        this.contender = contender;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log(contender));
        builder.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
        builder.environment().putAll(contender.environment());
        try {
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answers = process.inputReader();
        this.requests = new PrintStream(process.getOutputStream(), true);
    }

    /** Where a contender says why it does not run. */
    private static File log(Contender contender) {
        File folder = new File("target", "benchmark-logs");
        folder.mkdirs();
        return new File(folder, contender.name().replaceAll("[^A-Za-z0-9]+", "-") + ".log");
    }

    Contender contender() {
        return contender;
    }

    /** Waits until it can run; false if it does not run here. */
    boolean isReady() {
        return answer() >= 0;
    }

    /** Where nothing is known, nothing is said. */
    boolean lacksOpenBlas() {
        try {
            return contender.multipliesWithOpenBlas()
                    && !Files.readString(Path.of("/proc/%d/maps".formatted(process.pid())))
                            .contains("openblas");
        } catch (IOException e) {
            return false;
        }
    }

    /** @return seconds */
    double run(int iterations) {
        requests.println(iterations);
        double seconds = answer();
        if (seconds < 0) {
            throw new IllegalStateException(contender.name() + " has died: see target/benchmark-logs");
        }
        return seconds;
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
