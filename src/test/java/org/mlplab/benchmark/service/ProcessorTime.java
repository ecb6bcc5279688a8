package org.mlplab.benchmark.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a process and its threads have had of the processors, as Linux counts it. */
record ProcessorTime(long pid) {

    /** Of {@code stat}'s times, on every Linux that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    double seconds() {
        return Stat.of(Path.of("/proc/%d/stat".formatted(pid))).seconds();
    }

    /** Of the threads that live, those of such a name; Linux keeps 15 characters of it. */
    double seconds(Predicate<String> thread) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/%d/task".formatted(pid)))) {
            return threads.map(folder -> Stat.of(folder.resolve("stat")))
                    .filter(stat -> thread.test(stat.name()))
                    .mapToDouble(Stat::seconds)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of {@code /proc}. */
    record Stat(String name, double seconds) {

        private static final Stat ENDED = new Stat("", 0);

        private static Stat of(Path file) {
            try {
                return parse(Files.readString(file));
            } catch (NoSuchFileException e) {
                return ENDED;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The name is in parentheses and may have some itself. */
        static Stat parse(String line) {
            int end = line.lastIndexOf(')');
            String[] fields = line.substring(end + 2).split(" ");
            long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
            return new Stat(line.substring(line.indexOf('(') + 1, end), ticks / TICKS_A_SECOND);
        }
    }
}
