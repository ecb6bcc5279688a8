package org.mlplab.study.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.spec.document.Specs;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.JsonRecords;
import org.mlplab.spec.reading.Records;
import org.mlplab.study.StudyRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent as a study is refused, or is stored, read back as the same and sampled. */
@Tag("fuzz")
class FuzzedStudiesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonRecords RECORDS = Records.reader();
    private static final TrialSpecs TRIALS = new TrialSpecs(Specs.reader());
    private static final Samplers SAMPLERS = new Samplers(TRIALS);
    private static final StudyReader READER = new StudyReader(RECORDS, new SpaceCheck(TRIALS), SAMPLERS);
    private static final StoredRequests STORED = new StoredRequests(JSON, RECORDS);

    @MethodSource
    @FuzzTest(maxDuration = "2m")
    void studies(byte[] body) {
        StudyRequest request;
        try {
            request = READER.read(JSON.readTree(body));
        } catch (InvalidSpecException | JacksonException refused) {
            return;
        }
        StudyRequest stored = STORED.read(STORED.write(request));

        assertThat(STORED.write(stored)).isEqualTo(STORED.write(request));
        assertThat(SAMPLERS.of(stored)).isNotNull();
        assertThat(Samplers.first(request.searchSpace()).values())
                .containsOnlyKeys(request.space().keySet());
    }

    static Stream<byte[]> studies() {
        String base = "'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]},"
                + " 'training': {'epochs': 9, 'batchSize': 50}}";
        return Stream.of(
                        "{'name': 'a', " + base + ", 'space': {'/training/batchSize': {'values': [50, 100]},"
                                + " '/optimizer/learningRate': {'low': 0.001, 'high': 0.1, 'log': true, 'points': 3}},"
                                + " 'sampler': {'type': 'GRID'}, 'parallelTrials': 2}",
                        "{" + base + ", 'space': {'/seed': {'low': 0, 'high': 99, 'integer': true}},"
                                + " 'sampler': {'type': 'RANDOM'}, 'budget': {'trials': 5}}",
                        "{" + base
                                + ", 'space': {'/network/hiddenLayers/0/units': {'low': 4, 'high': 64, 'integer': true}},"
                                + " 'sampler': {'type': 'HYPERBAND', 'minimumEpochs': 1, 'eta': 3}}",
                        "{" + base + ", 'space': {'/regularization': {'values': [{'l2': 0.1}, {'weightDecay': 0.2}]}},"
                                + " 'sampler': {'type': 'TPE'}, 'budget': {'trials': 7, 'epochs': 100}}")
                .map(text -> text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
