package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of events as a browser does: cut off, it comes back with the id that it had last, until it is told not to. */
final class EventReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 120;
    private static final long BETWEEN_CONNECTIONS_MILLIS = 50;

    /**
     * An event as a reader has it.
     *
     * @param id the last that came with it or before it
     */
    record Event(String id, String name, JsonNode data) {}

    private final Supplier<Api> service;
    private final String path;
    private final BlockingQueue<Event> read = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ids = new LinkedBlockingQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread = new Thread(this::follow, "event reader");
    private volatile boolean closed;
    private String id;
    private String name = "";

    private EventReader(Supplier<Api> service, String path, String lastEventId) {
        this.service = service;
        this.path = path;
        this.id = lastEventId;
    }

    static EventReader open(Supplier<Api> service, String path) {
        return open(service, path, "");
    }

    static EventReader open(Supplier<Api> service, String path, String lastEventId) {
        EventReader reader = new EventReader(service, path, lastEventId);
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    /** All events of a stream that ends. */
    static List<Event> all(Api api, String path, String lastEventId) {
        return open(() -> api, path, lastEventId).awaitEnd();
    }

    /** Of the events of a name, the value of a field. */
    static List<Integer> numbers(List<Event> events, String name, String field) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(event -> event.data().path(field).asInt())
                .toList();
    }

    private void follow() {
        while (!closed) {
            String[] headers = id.isEmpty() ? new String[0] : new String[] {"Last-Event-ID", id};
            try {
                HttpResponse<Stream<String>> answer = service.get().open(path, headers);
                connections.incrementAndGet();
                if (answer.statusCode() == 204) {
                    return;
                }
                assertThat(answer.statusCode()).isIn(200, 503);
                try (Stream<String> lines = answer.body()) {
                    lines.takeWhile(line -> !closed).forEach(this::read);
                }
            } catch (IOException | UncheckedIOException | IndexOutOfBoundsException e) {
                // The service is down, or there is none at this moment.
            }
            try {
                Thread.sleep(BETWEEN_CONNECTIONS_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(String line) {
        if (line.startsWith("id: ")) {
            id = line.substring(4);
            ids.add(id);
        } else if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("data: ")) {
            read.add(new Event(id, name, JSON.readTree(line.substring(6))));
        }
    }

    /** The next event. */
    Event next() {
        return poll(read);
    }

    /** The next event of a name; those before it are passed over. */
    Event await(String wanted) {
        Event event = next();
        while (!event.name().equals(wanted)) {
            event = next();
        }
        return event;
    }

    /** Until the stream has begun. */
    String awaitFirstId() {
        return poll(ids);
    }

    /** All events that are not read yet, when the stream has ended. */
    List<Event> awaitEnd() {
        List<Event> events = new ArrayList<>();
        do {
            events.add(next());
        } while (!events.get(events.size() - 1).name().equals("end"));
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // It was told not to come back, and nothing after the end.
        assertThat(thread.isAlive()).isFalse();
        assertThat(read).isEmpty();
        return events;
    }

    private static <T> T poll(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("nothing more was told").isNotNull();
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** How often it has connected. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
