package org.mlplab.experiment.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.TestSplit;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Training goes on from a checkpoint of many chunks, and its parameters of many chunks are what they were. */
@SpringBootTest(properties = {"mlplab.workers=1", "spring.datasource.url=jdbc:h2:mem:training-in-chunks"})
@Import(SmallChunks.class)
class TrainingInChunksTest {

    private final Submission submission;
    private final Experiments experiments;
    private final TestSplit testSplit;

    @Autowired
    TrainingInChunksTest(Submission submission, Experiments experiments, TestSplit testSplit) {
        this.submission = submission;
        this.experiments = experiments;
        this.testSplit = testSplit;
    }

    private long submit() {
        return submission.submit(Specs.of("""
                        {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 60}]},
                         'training': {'epochs': 300, 'batchSize': 50, 'selection': 'BEST_VALIDATION'}}"""), null).id();
    }

    private ExperimentView in(ExperimentState state, long id) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> experiments.get(id), experiment -> experiment.state() == state);
    }

    private static String hash(ExperimentView experiment) {
        return Objects.requireNonNull(
                Objects.requireNonNull(experiment.provenance()).parametersHash());
    }

    @Test
    void goes_on_to_the_same_bits() {
        long whole = submit();
        in(ExperimentState.SUCCEEDED, whole);
        long rested = submit();
        in(ExperimentState.RUNNING, rested);
        experiments.pause(rested);
        assertThat(in(ExperimentState.PAUSED, rested).progress().epoch()).isLessThan(300);
        experiments.resume(rested);
        in(ExperimentState.SUCCEEDED, rested);

        ExperimentView end = experiments.get(rested);
        assertThat(hash(end)).isEqualTo(hash(experiments.get(whole)));
        assertThat(experiments
                        .readParameters(rested, (in, bytes) -> in.readAllBytes())
                        .orElseThrow())
                .hasSize(4 * (64 * 60 + 60 + 60 * 10 + 10));
        assertThat(testSplit.evaluate(end.readSpec(), rested).split().accuracy())
                .isEqualTo(Objects.requireNonNull(end.test()).accuracy());
    }
}
