package org.mlplab.study.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.study.Objective;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StoredStudies;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Requests as released versions have stored them: the files hold what version 1 wrote into its database. */
class StoredRequestsTest extends StoredStudies {

    @Autowired
    private StoredRequests requests;

    @Autowired
    private JdbcTemplate jdbc;

    static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/released/study"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void requests_of_every_released_version_are_read_as_they_were_meant(Path file) throws IOException {
        String stored = Files.readString(file).strip();

        StudyRequest read = requests.read(stored);

        assertThat(json.writeValueAsString(read)).isEqualTo(stored);
        assertThat(requests.read(requests.write(read))).isEqualTo(read);
        assertThat(json.readTree(requests.write(read)).path("version").asInt()).isEqualTo(StoredRequests.VERSION);
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_key_of_an_earlier_version_still_answers_its_study(Path file) throws IOException {
        String stored = Files.readString(file).strip();
        String key = file.getFileName().toString();
        StudyRequest sent = reader.read(json.readTree(stored));
        long first = submission.submit(sent, key).id();
        jdbc.update("update study set submitted = ?, request = ? where id = ?", stored, stored, first);

        assertThat(submission.submit(sent, key).id()).isEqualTo(first);
    }

    @Test
    void what_a_document_lacks_has_its_default() {
        ObjectNode document = (ObjectNode) json.readTree(requests.write(request("")));
        document.remove(List.of("version", "sampler", "objective", "parallelTrials", "budget"));

        StudyRequest read = requests.read(document.toString());

        assertThat(read.sampler()).isEqualTo(new SamplerSpec.Grid());
        assertThat(read.objective()).isEqualTo(Objective.VALIDATION_ACCURACY);
        assertThat(read.parallelTrials()).isEqualTo(1);
        assertThat(read.budget().hasNoLimit()).isTrue();
    }

    @Test
    void a_request_that_cannot_be_read_breaks_no_list() {
        long sound = started("");
        long broken = started("");
        for (String document : List.of("{\"version\": 99}", "no JSON", "{\"space\": {\"/seed\": {}}}", "[]")) {
            jdbc.update("update study set request = ? where id = ?", document, broken);

            List<StudyView> page = studies.list(Long.MAX_VALUE, 500);

            assertThat(page).extracting(StudyView::id).contains(sound, broken);
            assertThat(studies.get(broken).stateReason()).contains("cannot be read");
            assertThat(studies.trials(broken)).hasSize(2);
            assertThatThrownBy(() -> engine.advance(broken)).isInstanceOf(UnreadableRequestException.class);
        }
        assertThat(studies.cancel(broken).finishedAt()).isNotNull();
    }
}
