package org.mlplab.api.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntSupplier;

/**
 * Shares threads between the networks of clients: one keeps no more of them busy than it leaves free, so that one has half of them,
 * two have a third each, and so on. What comes beyond that waits without a thread, in its order.
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
        private final Queue<Runnable> tasks = new ArrayDeque<>();
        private int busy;

        Client(String network) {
            this.network = network;
        }
    }

    /** Runs it as soon as its network has a thread for it. */
    void execute(String network, Runnable task) {
        Client client;
        synchronized (this) {
            client = clients.computeIfAbsent(network, Client::new);
            if (!client.tasks.isEmpty() || !mayTake(client)) {
                client.tasks.add(task);
                waiting.add(client);
                return;
            }
            take(client);
        }
        start(client, task);
    }

    private boolean mayTake(Client client) {
        return client.busy < threads.getAsInt() - busy;
    }

    private void take(Client client) {
        client.busy++;
        busy++;
    }

    private void start(Client client, Runnable task) {
        try {
            executor.execute(() -> {
                try {
                    task.run();
                } finally {
                    ended(client);
                }
            });
        } catch (RejectedExecutionException e) {
            ended(client);
            throw e;
        }
    }

    private void ended(Client client) {
        record Ready(Client client, Runnable task) {}
        List<Ready> ready = new ArrayList<>();
        synchronized (this) {
            client.busy--;
            busy--;
            for (Iterator<Client> next = waiting.iterator(); next.hasNext(); ) {
                Client one = next.next();
                while (!one.tasks.isEmpty() && mayTake(one)) {
                    take(one);
                    ready.add(new Ready(one, one.tasks.remove()));
                }
                if (one.tasks.isEmpty()) {
                    next.remove();
                }
            }
            if (client.busy == 0 && client.tasks.isEmpty()) {
                clients.remove(client.network);
            }
        }
        ready.forEach(each -> start(each.client(), each.task()));
    }
}
