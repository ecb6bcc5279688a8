package org.mlplab.execution.node;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mlplab.database.DatabaseKind;
import org.mlplab.execution.Node;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.memory.NodeMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says every few seconds that this node is there, from a thread of its own: a database that does not answer holds up nothing
 * else. Once the node begins to stop it says so at once, and when its workers have stopped it signs off.
 */
@Component
class NodeHeartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodeHeartbeat.class);

    static final Duration PERIOD = Duration.ofSeconds(5);

    /** Workers stop before it, and the web server after it. */
    private static final int PHASE = DEFAULT_PHASE - 1;

    private static final Duration LONGEST_SIGN_OFF = Duration.ofSeconds(1);

    private final NodeTable nodes;
    private final NodeFacts facts;
    private final boolean shared;
    private final ScheduledExecutorService thread;
    private volatile boolean draining;
    private volatile boolean running;
    private boolean unheard;
    private boolean signedOff;

    NodeHeartbeat(
            NodeTable nodes,
            Node node,
            WorkerProperties properties,
            WorkerProperties.Capacity capacity,
            NodeMemory memory,
            DatabaseKind database,
            ObjectProvider<BuildProperties> build,
            Clock clock) {
        this.nodes = nodes;
        this.facts = new NodeFacts(
                node.name(),
                properties.roles(),
                capacity.workers(),
                capacity.threadsPerWorker(),
                memory.room(),
                Runtime.getRuntime().availableProcessors(),
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"),
                clock.instant());
        this.shared = database.isShared();
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var beating = new Thread(work, "node-heartbeat");
            beating.setDaemon(true);
            return beating;
        });
    }

    @Override
    public void start() {
        running = true;
        if (!shared) {
            thread.execute(() -> attempt(() -> nodes.removeAllBut(facts.name())));
        }
        thread.scheduleWithFixedDelay(this::beat, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stopBegins() {
        draining = true;
        if (running) {
            thread.execute(this::beat);
        }
    }

    private void beat() {
        if (!signedOff) {
            attempt(() -> {
                nodes.heardOf(facts, draining);
                nodes.removeSilent();
            });
        }
    }

    private void attempt(Runnable write) {
        try {
            write.run();
            unheard = false;
        } catch (RuntimeException e) {
            if (!unheard) {
                log.warn("This node cannot tell the others that it is there: {}", e.toString());
            }
            unheard = true;
        }
    }

    private void signOff() {
        signedOff = true;
        attempt(() -> nodes.remove(facts.name()));
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.submit(this::signOff).get(LONGEST_SIGN_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.debug("This node did not sign off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
