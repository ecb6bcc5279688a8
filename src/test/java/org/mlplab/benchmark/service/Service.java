package org.mlplab.benchmark.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged service in a process of its own, with a new home. */
final class Service implements AutoCloseable {

    private static final long POLL_NANOS = 10_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Process process;
    private final int port = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final double secondsToHealth;

    /**
     * Starts it and waits for the first 200 of health.
     *
     * @param command that starts it
     * @param home a folder that need not exist; the log lies beside it
     */
    Service(List<String> command, Path home) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--server.port=" + port, "--mlplab.home=" + home));
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile());
        builder.environment().keySet().removeAll(List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"));
        long began = System.nanoTime();
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nobody else ends it when the benchmark is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE_NANOS) {
                process.destroyForcibly();
                throw new IllegalStateException("does not start: " + String.join(" ", all));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        secondsToHealth = (System.nanoTime() - began) / 1e9;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isHealthy() {
        try {
            return send(HttpRequest.newBuilder(address("/actuator/health"))).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    double secondsToHealth() {
        return secondsToHealth;
    }

    long pid() {
        return process.pid();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    JsonNode get(String path) {
        return read(send(HttpRequest.newBuilder(address(path))));
    }

    /** @return number of the experiment */
    long submit(Map<String, Object> spec) {
        return read(send(HttpRequest.newBuilder(address("/experiments"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(spec)))))
                .path("id")
                .asLong();
    }

    void cancel(long experiment) {
        send(HttpRequest.newBuilder(address("/experiments/%d/cancel".formatted(experiment)))
                .POST(HttpRequest.BodyPublishers.noBody()));
        awaitIdle();
    }

    /** Until nothing waits and nothing trains. */
    void awaitIdle() {
        while (unfinished() > 0) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private long unfinished() {
        JsonNode states = get("/experiments/counts").path("states");
        return List.of("QUEUED", "RUNNING", "PAUSING", "CANCELLING").stream()
                .mapToLong(state -> states.path(state).asLong())
                .sum();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
