package org.mlplab.experiment.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Reruns;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Reruns that differ, as real ones ought not to. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:attempts"})
class RunComparerTest {

    private final Submission submission;
    private final Experiments experiments;
    private final Claims claims;
    private final Attempts attempts;
    private final Reruns reruns;

    @Autowired
    RunComparerTest(Submission submission, Experiments experiments, Claims claims, Attempts attempts, Reruns reruns) {
        this.submission = submission;
        this.experiments = experiments;
        this.claims = claims;
        this.attempts = attempts;
        this.reruns = reruns;
    }

    private long submit() {
        return submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
    }

    private Attempt start(long id, int threads) {
        Attempt attempt = ((Claim.Granted) claims.claim(new QueueEntry(id, 1), "node")).attempt();
        attempts.recordProvenance(
                attempt,
                new Provenance("s", "d", "1", "CPU", "1", "n", "b", threads, "c", "j", "o", "node-" + id, null));
        return attempt;
    }

    private void epoch(Attempt attempt, int number, double trainingLoss, double validationLoss) {
        attempts.epochEnded(
                attempt,
                new EpochMetrics(
                        number, number, trainingLoss, 1, 1, validationLoss, 0.5, 0.1, attempt.number(), 7, null, null),
                new LossSeries(new double[] {trainingLoss}, new double[] {1}),
                List.of(),
                null);
    }

    private void complete(Attempt attempt, int parameter) {
        attempts.complete(attempt, new Completion("done", null, new Payload(1, out -> out.write(parameter)), "{}"));
    }

    private RunComparison kept(long id) {
        RunComparison kept = experiments.get(id).comparison();
        assertThat(reruns.comparison(id)).hasValue(java.util.Objects.requireNonNull(kept));
        return kept;
    }

    private long origin() {
        long origin = submit();
        Attempt attempt = start(origin, 2);
        epoch(attempt, 1, 0.9, 0.8);
        epoch(attempt, 2, 0.7, 0.6);
        complete(attempt, 1);
        return origin;
    }

    @Test
    void tells_that_all_is_the_same_once_all_is() {
        long origin = origin();
        long rerun = submission.rerun(origin, null).id();
        Attempt attempt = start(rerun, 2);
        epoch(attempt, 1, 0.9, 0.8);

        RunComparison half = reruns.comparison(rerun).orElseThrow();
        assertThat(half.verdict()).isEqualTo(RunComparison.Verdict.IDENTICAL_SO_FAR);
        assertThat(half.epochsCompared()).isEqualTo(1);

        epoch(attempt, 2, 0.7, 0.6);
        complete(attempt, 1);
        assertThat(kept(rerun).verdict()).isEqualTo(RunComparison.Verdict.IDENTICAL);
        assertThat(kept(rerun).provenanceDifferences()).isEmpty();
        experiments.delete(origin);
        assertThat(kept(rerun).verdict()).isEqualTo(RunComparison.Verdict.IDENTICAL);
        assertThat(experiments.get(rerun).rerunOf()).isNull();
    }

    @Test
    void names_the_first_epoch_and_metric_that_differ_by_a_bit_and_the_provenance_that_does() {
        long rerun = submission.rerun(origin(), null).id();
        Attempt attempt = start(rerun, 1);
        epoch(attempt, 1, 0.9, 0.8);
        epoch(attempt, 2, 0.7, Math.nextUp(0.6));
        complete(attempt, 2);

        assertThat(kept(rerun).verdict()).isEqualTo(RunComparison.Verdict.DIFFERENT);
        assertThat(kept(rerun).firstDifference())
                .isEqualTo(new RunComparison.Difference(
                        2, null, "validationLoss", "0.6", Double.toString(Math.nextUp(0.6))));
        assertThat(kept(rerun).provenanceDifferences())
                .containsExactly(new RunComparison.ProvenanceDifference("threads", "2", "1"));
    }

    @Test
    void notes_final_parameters_that_no_metric_shows() {
        long rerun = submission.rerun(origin(), null).id();
        Attempt attempt = start(rerun, 2);
        epoch(attempt, 1, 0.9, 0.8);
        epoch(attempt, 2, 0.7, 0.6);
        complete(attempt, 2);

        assertThat(kept(rerun).firstDifference())
                .extracting(RunComparison.Difference::metric)
                .isEqualTo("parametersHash");
    }

    @Test
    void names_the_first_iteration_whose_loss_differs_by_a_bit() {
        long origin = submit();
        Attempt first = start(origin, 2);
        epoch(first, 1, losses(0.5, 0.25));
        epoch(first, 2, losses(0.5, 0.125));
        epoch(first, 3, losses(0.75, 0.75));
        complete(first, 1);
        long rerun = submission.rerun(origin, null).id();
        Attempt again = start(rerun, 2);
        epoch(again, 1, losses(0.5, 0.25));
        epoch(again, 2, losses(0.5, Math.nextUp(0.125f)));
        epoch(again, 3, losses(99, 99));

        assertThat(reruns.comparison(rerun).orElseThrow().firstDifference())
                .isEqualTo(new RunComparison.Difference(
                        2, 4L, "trainingLoss", "0.125", Float.toString(Math.nextUp(0.125f))));
    }

    private static LossSeries losses(double... losses) {
        return new LossSeries(losses, losses);
    }

    /** Of two iterations, its own metrics always the same. */
    private void epoch(Attempt attempt, int number, LossSeries losses) {
        attempts.epochEnded(
                attempt,
                new EpochMetrics(number, number * 2L, 1, 1, 1, 1, 1, 1, 1, 1, null, null),
                losses,
                List.of(),
                null);
    }
}
