package org.mlplab.dataset.origin;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A package that an installed npm client fetches; none of its code is run.
 *
 * @param executable name on the PATH, or path, of npm
 * @param specifier {@code name@version}
 * @param timeout for the whole download
 */
record NpmPackage(String executable, String specifier, Duration timeout, Duration stallTimeout) {

    private static final int QUOTED_LINES = 3;

    /** The package's {@code .tgz}, in {@code folder}. */
    Path fetchInto(Path folder) throws IOException, InterruptedException {
        Path errors = folder.resolve("npm.log");
        Process process = start(folder, errors);
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OriginException("npm did not finish within %d seconds".formatted(timeout.toSeconds()));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new OriginException("npm failed: " + firstLines(errors));
        }
        try (DirectoryStream<Path> packages = Files.newDirectoryStream(folder, "*.tgz")) {
            for (Path file : packages) {
                return file;
            }
        }
        throw new OriginException("npm left no package");
    }

    private Process start(Path folder, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                command(),
                "pack",
                specifier,
                "--pack-destination=" + folder,
                "--ignore-scripts",
                "--loglevel=error",
                "--fetch-retries=1",
                "--fetch-retry-mintimeout=1000",
                "--fetch-timeout=" + stallTimeout.toMillis());
        builder.directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new OriginException("there is no npm client here (%s)".formatted(executable));
        }
    }

    /** Windows has npm as a script, which is not found without its ending. */
    private String command() {
        boolean windows = File.separatorChar == '\\';
        return windows && executable.equals("npm") ? "npm.cmd" : executable;
    }

    private static String firstLines(Path errors) throws IOException {
        String text = Files.readString(errors, Charset.defaultCharset());
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(QUOTED_LINES).toList();
        return lines.isEmpty() ? "it did not say why" : lines.stream().collect(Collectors.joining(" | "));
    }
}
