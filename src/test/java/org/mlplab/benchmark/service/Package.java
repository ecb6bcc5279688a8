package org.mlplab.benchmark.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar as it was built last, and its ways to be started. */
record Package(Path jar) {

    private static final Path TARGET = Path.of("target");
    private static final Path UNPACKED = TARGET.resolve("benchmark-unpacked").toAbsolutePath();
    private static final Path ARCHIVE = UNPACKED.resolve("mlplab.jsa");
    private static final long MINUTES_TO_UNPACK = 3;

    /** Empty before the first {@code package}. */
    static Optional<Package> find() {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("mlplab-.*\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .map(file -> new Package(file.toAbsolutePath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@code java -jar}. */
    List<String> asItIs(String... options) {
        return java(options, jar);
    }

    /** Unpacked anew, with an archive of its loaded classes, as README says. */
    List<String> unpacked(Path scratch) {
        delete(UNPACKED);
        await(java(new String[] {"-Djarmode=tools"}, jar, "extract", "--destination", UNPACKED.toString()));
        Path inside = UNPACKED.resolve(jar.getFileName());
        await(java(
                new String[] {"-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Dspring.context.exit=onRefresh"},
                inside,
                "--mlplab.home=" + scratch.resolve("archive")));
        return java(new String[] {"-XX:SharedArchiveFile=" + ARCHIVE}, inside);
    }

    private static List<String> java(String[] options, Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void await(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MINUTES_TO_UNPACK, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("did not work: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
