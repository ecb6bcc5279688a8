package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The service in a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;
    private final int port;
    private final Api api;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.port = awaitPort();
        this.api = new Api(port);
    }

    /** Started, and ready for requests. */
    public static ServiceProcess start(Path log, List<String> settings) {
        return start(log, List.of(java(), "-Xmx512m"), settings);
    }

    /**
     * In a Java of its own kind.
     *
     * @param java the command up to its last option
     */
    static ServiceProcess start(Path log, List<String> java, List<String> settings) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dspring.aot.enabled=" + settings.stream().allMatch(ServiceProcess::leavesBeans),
                "org.mlplab.MlpLabApplication",
                "--server.port=0"));
        if (settings.stream().noneMatch(setting -> setting.startsWith("mlplab.workers="))) {
            command.add("--mlplab.workers=1");
        }
        settings.forEach(setting -> command.add("--" + setting));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        try {
            return new ServiceProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether beans may be those that were defined when it was built, as in the jar. */
    private static boolean leavesBeans(String setting) {
        return setting.startsWith("mlplab.") && !setting.startsWith("mlplab.tracing")
                || setting.startsWith("spring.datasource.");
    }

    /** The Java of this process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private int awaitPort() {
        Matcher started = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            assertThat(process.isAlive()).as(log()).isTrue();
                            return PORT.matcher(log());
                        },
                        Matcher::find);
        return Integer.parseInt(started.group(1));
    }

    public int port() {
        return port;
    }

    Api api() {
        return api;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often it has started on an experiment. */
    long starts(long experiment) {
        return attempts(experiment).count();
    }

    /** Number of the last attempt at an experiment that it made, 0 for none. */
    int lastAttempt(long experiment) {
        return attempts(experiment).max().orElse(0);
    }

    private IntStream attempts(long experiment) {
        return Pattern.compile("Experiment %d starts, attempt (\\d+)".formatted(experiment))
                .matcher(log())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)));
    }

    /** Lets it live that long and then sends it SIGKILL. */
    void killAfter(Duration delay) {
        assertThat(endsWithin(delay)).as(log()).isFalse();
        process.destroyForcibly();
        assertThat(endsWithin(Duration.ofSeconds(10))).isTrue();
    }

    /** Lets it stand still, as a machine does that is suspended or out of memory, until {@link #goOn}. */
    void standStill() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(status).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Processor time that it has used. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Sends it SIGTERM. */
    void terminate() {
        process.destroy();
    }

    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
