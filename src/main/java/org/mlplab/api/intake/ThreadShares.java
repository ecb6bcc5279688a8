package org.mlplab.api.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntSupplier;

/**
 * Shares threads between the networks of clients: one gets no more of them than it leaves free. So the first has half of them, another
 * that comes then half of the rest, and so on. What comes beyond that waits without a thread: in its order within a network, and one
 * network after the other.
 */
final class ThreadShares {

    private final Executor executor;
    private final IntSupplier threads;
    private final Map<String, Client> clients = new HashMap<>();
    private final Set<Client> waiting = new LinkedHashSet<>();
    private int busy;

    /** @param threads that the executor has */
    ThreadShares(Executor executor, IntSupplier threads) {
        this.executor = executor;
        this.threads = threads;
    }

    private static final class Client {

        private final String network;
        private final Deque<Task> tasks = new ArrayDeque<>();
        private int busy;

        Client(String network) {
            this.network = network;
        }
    }

    private record Task(Client client, Runnable work, Runnable dropped, long since) {}

    /**
     * Runs it as soon as its network has a thread for it.
     *
     * @param dropped called instead where there is none in time, or none any more
     * @param now in nanoseconds, from when it waits
     */
    void execute(String network, Runnable work, Runnable dropped, long now) {
        Task task;
        synchronized (this) {
            task = new Task(clients.computeIfAbsent(network, Client::new), work, dropped, now);
            if (!mayTake(task.client())) {
                task.client().tasks.add(task);
                waiting.add(task.client());
                return;
            }
            take(task.client());
        }
        start(task);
    }

    /** Those that have waited since before then get no thread any more. */
    void dropOlder(long then) {
        List<Task> dropped = new ArrayList<>();
        synchronized (this) {
            for (Iterator<Client> clientsThatWait = waiting.iterator(); clientsThatWait.hasNext(); ) {
                Client client = clientsThatWait.next();
                while (!client.tasks.isEmpty() && client.tasks.getFirst().since() - then < 0) {
                    dropped.add(client.tasks.removeFirst());
                }
                if (client.tasks.isEmpty()) {
                    clientsThatWait.remove();
                    forget(client);
                }
            }
        }
        dropped.forEach(task -> task.dropped().run());
    }

    private boolean mayTake(Client client) {
        return client.busy < threads.getAsInt() - busy;
    }

    private void take(Client client) {
        client.busy++;
        busy++;
    }

    private synchronized void give(Client client) {
        client.busy--;
        busy--;
        forget(client);
    }

    private void forget(Client client) {
        if (client.busy == 0 && client.tasks.isEmpty()) {
            clients.remove(client.network);
        }
    }

    private void start(Task task) {
        try {
            executor.execute(() -> {
                try {
                    task.work().run();
                } finally {
                    next(task.client()).forEach(this::start);
                }
            });
        } catch (RejectedExecutionException e) {
            give(task.client());
            task.dropped().run();
        }
    }

    /** Those that may start when one has ended: one of each network before a second of any. */
    private synchronized List<Task> next(Client ended) {
        give(ended);
        List<Task> next = new ArrayList<>();
        boolean more = !waiting.isEmpty();
        while (more) {
            more = false;
            for (Client client : List.copyOf(waiting)) {
                if (mayTake(client)) {
                    take(client);
                    next.add(client.tasks.removeFirst());
                    waiting.remove(client);
                    if (!client.tasks.isEmpty()) {
                        waiting.add(client);
                        more = true;
                    }
                }
            }
        }
        return next;
    }
}
