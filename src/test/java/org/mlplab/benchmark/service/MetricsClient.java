package org.mlplab.benchmark.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A process that asks for the same page at a fixed rate, whether earlier answers have come or not: a number of seconds comes in, the
 * milliseconds of all answers go out. They count from when a request was meant to be sent. Arguments: address, requests a second,
 * connections.
 */
final class MetricsClient {

    private final HttpRequest request;
    private final long intervalNanos;
    private final List<HttpClient> connections = new ArrayList<>();

    private MetricsClient(URI address, int rate, int connectionCount) {
        this.request = HttpRequest.newBuilder(address).build();
        this.intervalNanos = 1_000_000_000L * connectionCount / rate;
        for (int i = 0; i < connectionCount; i++) {
            connections.add(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }
    }

    public static void main(String[] arguments) throws Exception {
        MetricsClient client = new MetricsClient(
                URI.create(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Scanner seconds = new Scanner(System.in);
        while (seconds.hasNextInt()) {
            System.out.println(client.ask(seconds.nextInt()).stream()
                    .map(millis -> String.format(Locale.ROOT, "%.3f", millis))
                    .collect(Collectors.joining(" ")));
        }
    }

    private List<Double> ask(int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections.size());
        long start = System.nanoTime();
        List<Callable<List<Double>>> loops = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            HttpClient connection = connections.get(i);
            long first = start + i * intervalNanos / connections.size();
            loops.add(() -> loop(connection, first, start + seconds * 1_000_000_000L));
        }
        List<Double> all = new ArrayList<>();
        for (Future<List<Double>> loop : threads.invokeAll(loops)) {
            all.addAll(loop.get());
        }
        threads.shutdown();
        return all;
    }

    private List<Double> loop(HttpClient connection, long first, long end) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (long due = first; due < end; due += intervalNanos) {
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            int status = connection
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
            millis.add((System.nanoTime() - due) / 1e6);
        }
        return millis;
    }
}
