package org.mlplab.experiment.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders are total, also where some have no value and others have the same. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:list"})
class ExperimentListTest {

    private static final @Nullable Double[] ACCURACIES = {0.5, null, 0.7, 0.5, null, 0.0};

    private final Submission submission;
    private final ExperimentList list;
    private final JdbcTemplate jdbc;
    private final List<Long> ids = new ArrayList<>();

    @Autowired
    ExperimentListTest(Submission submission, ExperimentList list, JdbcTemplate jdbc) {
        this.submission = submission;
        this.list = list;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void submit() {
        jdbc.update("delete from experiment");
        for (Double accuracy : ACCURACIES) {
            long id = submission
                    .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                    .id();
            jdbc.update(
                    "update experiment set best_validation_accuracy = ?, test_accuracy = ? where id = ?",
                    accuracy,
                    accuracy,
                    id);
            ids.add(id);
        }
    }

    private static ExperimentSort sort(String name) {
        return Arrays.stream(ExperimentSort.values())
                .filter(sort -> sort.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ExperimentQuery query(String sort, int limit, @Nullable String after) {
        return new ExperimentQuery(Set.of(), null, null, null, sort(sort), limit, after);
    }

    @ParameterizedTest
    @CsvSource({
        "validationAccuracy, 5 0 3 2 1 4",
        "-validationAccuracy, 2 3 0 5 4 1",
        "testAccuracy, 5 0 3 2 1 4",
        "-testAccuracy, 2 3 0 5 4 1",
        "createdAt, 0 1 2 3 4 5",
        "-createdAt, 5 4 3 2 1 0",
        "name, 0 1 2 3 4 5",
        "-name, 5 4 3 2 1 0"
    })
    void pages_in_order_with_those_without_a_value_last(String sort, String order) {
        List<Long> expected = List.of(order.split(" ")).stream()
                .map(Integer::valueOf)
                .map(ids::get)
                .toList();
        for (int limit = 1; limit <= 7; limit++) {
            List<Long> seen = new ArrayList<>();
            String next = null;
            do {
                ExperimentPage page = list.page(query(sort, limit, next));
                assertThat(page.items()).hasSizeBetween(1, limit);
                page.items().stream().map(ExperimentView::id).forEach(seen::add);
                next = page.next();
            } while (next != null);
            assertThat(seen).as("pages of %d", limit).isEqualTo(expected);
        }
    }

    @Test
    void takes_a_place_in_its_own_order_alone() {
        String next = list.page(query("name", 2, null)).next();

        assertThatThrownBy(() -> list.page(query("-name", 2, next))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.page(query("name", 2, "nonsense"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_spec_of_a_later_version_hides_no_other() {
        jdbc.update(
                "update experiment set spec = replace(spec, '\"specVersion\":1', '\"specVersion\":99') where id = ?",
                ids.get(2));

        List<ExperimentView> all = list.page(query("createdAt", 10, null)).items();

        assertThat(all).extracting(ExperimentView::id).isEqualTo(ids);
        assertThat(all.get(2).spec()).isNull();
        assertThat(all.get(2).specProblem()).contains("99");
        assertThat(all.get(1).spec()).isNotNull();
        assertThat(all.get(1).specProblem()).isNull();
    }
}
