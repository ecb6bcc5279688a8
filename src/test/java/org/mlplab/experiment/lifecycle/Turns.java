package org.mlplab.experiment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.queue.NextExperiment;
import org.mlplab.experiment.queue.OwnerQueueFullException;
import org.mlplab.experiment.queue.QueueContents;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.experiment.queue.WaitingExperiment;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owners take turns, whichever nodes their experiments are taken by, and have no more at once than they may. */
abstract class Turns {

    @Autowired
    private Submission submission;

    @Autowired
    private Experiments experiments;

    @Autowired
    private Claims claims;

    @Autowired
    private Attempts attempts;

    @Autowired
    private QueueContents contents;

    @Autowired
    private JdbcTemplate jdbc;

    private int jobs;

    @BeforeEach
    void empty() {
        jdbc.update("delete from experiment");
        jdbc.update("delete from queue_owner where owner <> ''");
        jdbc.update("update queue_owner set turn = 0");
        jdbc.update("delete from api_key");
    }

    private long submit(@Nullable String owner, int priority) {
        // As when another process has made the owner known.
        jdbc.update(
                "insert into queue_owner (owner, turn) select ?, 0 where not exists (select 1 from queue_owner where owner = ?)",
                owner == null ? "" : owner,
                owner == null ? "" : owner);
        return submission
                .submit(
                        new Asked(owner, priority, null),
                        Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"))
                .id();
    }

    private void key(String name, @Nullable Integer queued, @Nullable Integer running) {
        jdbc.update(
                "insert into api_key (name, role, digest, queued_limit, running_limit, created_at)"
                        + " values (?, 'RUN', ?, ?, ?, current_timestamp)",
                name,
                "%064x".formatted(name.hashCode()),
                queued,
                running);
    }

    /** A job that was added with an experiment that is no more: its worker takes whatever is next. */
    private QueueEntry job() {
        return new QueueEntry(1_000_000, ++jobs);
    }

    private NextExperiment next() {
        return claims.next(job(), Set.of());
    }

    /** Takes what is next, for a worker of a node. */
    private Attempt take(String node) {
        QueueEntry job = job();
        var take = (NextExperiment.Take) claims.next(job, Set.of());
        return ((Claim.Granted) claims.claim(take.entry(), node, job)).attempt();
    }

    private List<Long> waiting() {
        return contents.waiting(null, 500).waiting().stream()
                .map(WaitingExperiment::experiment)
                .toList();
    }

    /** What two nodes take, by turns, until nothing waits. */
    private List<Long> takeAll() {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; next() instanceof NextExperiment.Take; i++) {
            taken.add(take(i % 2 == 0 ? "node-a" : "node-b").experimentId());
        }
        return taken;
    }

    @Test
    void one_that_waits_is_not_kept_waiting_by_many() {
        for (int i = 0; i < 40; i++) {
            submit("ann", 0);
        }
        take("node-a");
        take("node-b");
        long one = submit("bob", 0);

        assertThat(experiments.get(one).queuePosition()).isZero();
        assertThat(take("node-a").experimentId()).isEqualTo(one);
    }

    @Test
    void what_is_taken_is_what_the_queue_said() {
        long ann1 = submit("ann", 0);
        long ann2 = submit("ann", 0);
        long urgent = submit("ann", 5);
        long bob1 = submit("bob", 0);
        long nobody = submit(null, 0);
        long bob2 = submit("bob", 0);
        long later = submit("bob", -1);

        List<Long> said = waiting();
        assertThat(said).containsExactly(nobody, urgent, bob1, ann1, bob2, ann2, later);
        assertThat(said.stream().map(experiments::get).map(ExperimentView::queuePosition))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(takeAll()).isEqualTo(said);
    }

    @Test
    void a_priority_may_change_while_it_waits() {
        submit("ann", 0);
        long second = submit("ann", 0);
        experiments.edit(second, null, null, null, 1);

        assertThat(experiments.get(second).priority()).isEqualTo(1);
        assertThat(take("node-a").experimentId()).isEqualTo(second);
    }

    @Test
    void whoever_was_served_longest_ago_comes_first() {
        submit("ann", 0);
        submit("bob", 0);
        take("node-a");
        take("node-a");
        // Both were served, ann before bob: whatever comes first now, ann does.
        long bob = submit("bob", 0);
        long ann = submit("ann", 0);

        assertThat(waiting()).containsExactly(ann, bob);
        assertThat(takeAll()).containsExactly(ann, bob);
    }

    @Test
    void pages_go_on_behind_their_last_experiment_wherever_it_is() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(submit("ann", 0));
        }
        QueueContents.Page first = contents.waiting(null, 2);
        take("node-a");

        assertThat(contents.waiting(first.next(), 2).waiting())
                .extracting(WaitingExperiment::experiment)
                .containsExactly(all.get(2), all.get(3));
        take("node-a");
        assertThat(contents.waiting(first.next(), 1).waiting())
                .extracting(WaitingExperiment::experiment)
                .containsExactly(all.get(2));
    }

    @Test
    void no_more_train_than_a_key_allows_over_all_nodes() {
        key("ann", null, 2);
        for (int i = 0; i < 3; i++) {
            submit("ann", 0);
        }
        Attempt first = take("node-a");
        take("node-b");

        assertThat(next()).isEqualTo(new NextExperiment.Wait());
        long bob = submit("bob", 0);
        assertThat(take("node-b").experimentId()).isEqualTo(bob);
        assertThat(next()).isEqualTo(new NextExperiment.Wait());
        attempts.end(first, ExperimentState.FAILED, "an example");
        assertThat(next()).isInstanceOf(NextExperiment.Take.class);
        take("node-a");
        assertThat(next()).isEqualTo(new NextExperiment.None());
    }

    @Test
    void many_workers_that_ask_at_once_keep_the_limit_and_take_each_experiment_once() throws Exception {
        key("ann", null, 3);
        for (int i = 0; i < 10; i++) {
            submit("ann", 0);
            submit("bob", 0);
        }
        ExecutorService workers = Executors.newFixedThreadPool(8);
        List<Future<List<Long>>> taken = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String node = "node-" + i;
            taken.add(workers.submit(() -> takeWhatThereIs(node)));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : taken) {
            all.addAll(each.get());
        }
        workers.shutdown();

        assertThat(all).hasSize(13).doesNotHaveDuplicates();
        assertThat(jdbc.queryForList(
                        "select owner from experiment where state = 'RUNNING' and owner = 'ann'", String.class))
                .hasSize(3);
    }

    private List<Long> takeWhatThereIs(String node) {
        List<Long> taken = new ArrayList<>();
        while (true) {
            QueueEntry job;
            synchronized (this) {
                job = job();
            }
            if (!(claims.next(job, Set.of()) instanceof NextExperiment.Take take)) {
                return taken;
            }
            if (claims.claim(take.entry(), node, job) instanceof Claim.Granted granted) {
                taken.add(granted.attempt().experimentId());
            }
        }
    }

    @Test
    void one_that_another_worker_has_taken_is_not_taken_for_left_behind() {
        submit("ann", 0);
        var take = (NextExperiment.Take) next();
        assertThat(claims.claim(take.entry(), "node-a", job())).isInstanceOf(Claim.Granted.class);

        assertThat(claims.claim(take.entry(), "node-b", job())).isInstanceOf(Claim.Nothing.class);
        assertThat(claims.claim(take.entry(), "node-b")).isInstanceOf(Claim.Nothing.class);
    }

    @Test
    void a_job_whose_worker_died_goes_on_with_what_it_was_left_with() {
        submit("ann", 0);
        submit("bob", 0);
        QueueEntry job = job();
        var take = (NextExperiment.Take) claims.next(job, Set.of());
        claims.claim(take.entry(), "node-a", job);

        assertThat(claims.next(job, Set.of())).isEqualTo(take);
        assertThat(claims.claim(take.entry(), "node-b", job)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void no_more_wait_than_a_key_allows() {
        key("ann", 2, null);
        submit("ann", 0);
        submit("ann", 0);

        assertThatExceptionOfType(OwnerQueueFullException.class)
                .isThrownBy(() -> submit("ann", 0))
                .satisfies(e -> assertThat(e.seconds()).isEmpty())
                .withMessageContaining("2 experiments of ann are waiting");
        submit("bob", 0);
        take("node-a");
        submit("ann", 0);
    }

    @Test
    void when_there_is_room_again_is_told_from_those_that_train() {
        key("ann", 1, 1);
        submit("ann", 0);
        Attempt training = take("node-a");
        submit("ann", 0);
        attempts.progressed(training, 10, 0.5);
        long iterations = experiments.get(training.experimentId()).progress().iterations();

        assertThatExceptionOfType(OwnerQueueFullException.class)
                .isThrownBy(() -> submit("ann", 0))
                .satisfies(e -> assertThat(e.seconds()).hasValue((iterations - 10 + 1) / 2));
    }
}
