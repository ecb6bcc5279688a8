package org.mlplab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.TestDataUnavailableException;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.TestSplit;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.study.lifecycle.Studies;
import org.mlplab.study.lifecycle.StudyEngine;
import org.mlplab.study.lifecycle.StudySubmission;
import org.mlplab.study.request.StudyReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** A service without workers, whose trials the tests train themselves: what a study does when is theirs to decide. */
@SpringBootTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {"spring.datasource.url=jdbc:h2:mem:studies;DB_CLOSE_DELAY=-1", "mlplab.workers=0"})
@Import(StoredStudies.Doubles.class)
public abstract class StoredStudies {

    /** Points are drawn, so that the study goes on whenever its budget is extended. */
    private static final String STUDY = """
            {"base": {"dataset": {"name": "digits"}, "network": {"hiddenLayers": [{"units": 5}]},
                      "training": {"epochs": 1}},
             "space": {"/seed": {"low": 0, "high": 99, "integer": true}},
             "sampler": {"type": "RANDOM"}, "budget": {"trials": 2}, "parallelTrials": 2%s}""";

    @Autowired
    protected StudyReader reader;

    @Autowired
    protected StudySubmission submission;

    @Autowired
    protected Studies studies;

    @Autowired
    protected StudyEngine engine;

    @Autowired
    protected Claims claims;

    @Autowired
    protected Attempts attempts;

    @Autowired
    protected JsonMapper json;

    @Autowired
    protected ScriptedTestSplit testSplit;

    /** Test data that is there or not, and what happens while it is read. */
    public static class ScriptedTestSplit implements TestSplit {

        public boolean available = true;
        public Runnable meanwhile = () -> {};

        @Override
        public Results evaluate(ExperimentSpec spec, long experimentId) {
            if (!available) {
                throw new TestDataUnavailableException(new IllegalStateException("no network"));
            }
            meanwhile.run();
            var result = new TestResult(0.5, 1, 10, new int[][] {{5, 0}, {5, 0}});
            return new Results(result, result);
        }
    }

    /** In place of what needs data. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        @Primary
        ScriptedTestSplit scriptedTestSplit() {
            return new ScriptedTestSplit();
        }
    }

    @BeforeEach
    void everythingIsThere() {
        testSplit.available = true;
        testSplit.meanwhile = () -> {};
    }

    protected StudyRequest request(String more) {
        return reader.read(json.readTree(STUDY.formatted(more)));
    }

    /** A study whose first trials are queued. */
    protected long started(String more) {
        long id = submission.submit(request(more), null).id();
        engine.advance(id);
        return id;
    }

    /** A study of two trials, of which the second is the winner, that has ended or waits for its look. */
    protected long tried(String more) {
        long id = started(more);
        train(id, 0, 0.3);
        train(id, 1, 0.6);
        engine.advance(id);
        return id;
    }

    /** Trains a trial to its end. */
    protected void train(long study, int number, double validationAccuracy) {
        long experiment = experiment(study, number);
        Attempt attempt = ((Claim.Granted) claims.claim(new QueueEntry(experiment, 1), "node")).attempt();
        attempts.recordProvenance(
                attempt, new Provenance(attempt.specHash(), "", "", "", "", "", "", 1, "", "", "", "", null));
        attempts.epochEnded(
                attempt,
                new EpochMetrics(1, 1, 1, 1, 0.5, 1, validationAccuracy, 0.1, 1, 1, null, null),
                new LossSeries(new double[] {1}, new double[] {1}),
                List.of(),
                null);
        attempts.complete(
                attempt,
                new Completion(
                        "all epochs were trained", null, new Payload(3, out -> out.write(new byte[] {1, 2, 3})), "{}"));
    }

    protected long experiment(long study, int number) {
        return Objects.requireNonNull(
                new ArrayList<>(studies.trials(study)).get(number).experimentId());
    }
}
