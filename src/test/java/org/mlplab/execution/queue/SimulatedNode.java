package org.mlplab.execution.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.mlplab.database.DatabaseKind;
import org.mlplab.database.chunk.Payload;
import org.mlplab.execution.JsonTaskData;
import org.mlplab.execution.Node;
import org.mlplab.execution.NodeSchedulers;
import org.mlplab.execution.Role;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.worker.JobHold;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.queue.QueueEntry;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node with one worker, all of which is the service's own but the training: that has ended as soon as it has begun. */
final class SimulatedNode implements AutoCloseable {

    private static final WorkerProperties PROPERTIES =
            new WorkerProperties(Set.of(Role.WORKER), 1, 1, Duration.ofSeconds(2), Duration.ofMinutes(5));

    private static final List<LayerStatistics> LAYERS = List.of(new LayerStatistics(10, 150, 1, 0));

    private final Node node = new Node();
    private final HikariDataSource connections = new HikariDataSource();
    private final Claims claims;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final List<Scheduler> schedulers;
    private final List<Double> claimMillis = new CopyOnWriteArrayList<>();
    private final Map<Long, Long> claimedAt = new ConcurrentHashMap<>();
    private final AtomicInteger ended = new AtomicInteger();

    SimulatedNode(ApplicationContext service, String url) {
        connections.setJdbcUrl(url);
        connections.setMaximumPoolSize(3);
        connections.setMinimumIdle(1);
        this.claims = service.getBean(Claims.class);
        this.attempts = service.getBean(Attempts.class);
        this.transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        Clock clock = service.getBean(Clock.class);
        var own = new NodeSchedulers(
                connections,
                new JdbcTemplate(connections),
                service.getBean(DatabaseKind.class),
                PROPERTIES,
                node,
                service.getBean(JsonTaskData.class),
                clock);
        var holds = new JobHolds(service.getBean(JdbcTemplate.class), node);
        OneTimeTask<QueueEntry> training = Tasks.oneTime(JobQueue.TRAINING)
                .execute((job, context) -> train(job.getData(), holds.of(context.getExecution())));
        this.schedulers = List.of(queue(own, training), idle(own, "study_step"), idle(own, "study_look"));
    }

    private Scheduler queue(NodeSchedulers own, OneTimeTask<QueueEntry> training) {
        var self = new Scheduler[1];
        self[0] = own.on(JobQueue.TABLE, training)
                .threads(1)
                .executorService(new WorkerPool(1, () -> self[0].triggerCheckForDueExecutions()))
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(1))
                .build();
        return self[0];
    }

    /** Asks for jobs of studies, of which there are none. */
    private static Scheduler idle(NodeSchedulers own, String table) {
        return own.on(table, Tasks.oneTime("none").execute((job, context) -> {}))
                .threads(1)
                .pollingInterval(Duration.ofSeconds(2))
                .shutdownMaxWait(Duration.ofSeconds(1))
                .build();
    }

    private void train(QueueEntry entry, JobHold hold) {
        long start = System.nanoTime();
        Claim claim = Objects.requireNonNull(
                transaction.execute(status -> hold.lasts() ? claims.claim(entry, node.name()) : new Claim.Nothing()));
        long now = System.nanoTime();
        if (claim instanceof Claim.Granted granted) {
            claimMillis.add((now - start) / 1e6);
            claimedAt.put(entry.experimentId(), now);
            train(granted.attempt());
            ended.incrementAndGet();
        }
    }

    private void train(Attempt attempt) {
        attempts.checkpoints(attempt);
        attempts.resume(attempt, 0, 0);
        attempts.trainingStarted(attempt, new InitialState(2.3, LAYERS));
        attempts.epochEnded(
                attempt,
                new EpochMetrics(1, 2, 1, 1, 0.5, 1, 0.5, 0.1, 1, 1, null, null),
                new LossSeries(new double[2], new double[2]),
                LAYERS,
                null);
        attempts.complete(
                attempt, new Completion("trained", null, new Payload(1000, out -> out.write(new byte[1000])), "{}"));
    }

    void start() {
        schedulers.forEach(Scheduler::start);
    }

    int ended() {
        return ended.get();
    }

    List<Double> claimMillis() {
        return claimMillis;
    }

    /** By {@code System.nanoTime}; 0 where it did not claim it. */
    long claimedAt(long experiment) {
        return claimedAt.getOrDefault(experiment, 0L);
    }

    @Override
    public void close() {
        schedulers.forEach(Scheduler::stop);
        connections.close();
    }
}
