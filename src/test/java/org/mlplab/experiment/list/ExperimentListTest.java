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
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
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
    private final Experiments experiments;
    private final ExperimentTotals totals;
    private final JdbcTemplate jdbc;
    private final List<Long> ids = new ArrayList<>();

    @Autowired
    ExperimentListTest(
            Submission submission,
            ExperimentList list,
            Experiments experiments,
            ExperimentTotals totals,
            JdbcTemplate jdbc) {
        this.submission = submission;
        this.list = list;
        this.experiments = experiments;
        this.totals = totals;
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
        return new ExperimentQuery(ExperimentFilter.NONE, sort(sort), limit, after, null);
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

    private List<Integer> found(ExperimentFilter filter) {
        return list.page(new ExperimentQuery(filter, ExperimentSort.CREATED_AT, 500, null, null)).items().stream()
                .map(each -> ids.indexOf(each.id()))
                .toList();
    }

    private static ExperimentFilter tagged(String... tags) {
        return new ExperimentFilter(Set.of(), null, Set.of(tags), null, true, null, null);
    }

    private static ExperimentFilter named(String search) {
        return new ExperimentFilter(Set.of(), null, Set.of(), null, true, null, search);
    }

    @Test
    void finds_those_with_any_of_some_tags() {
        experiments.edit(ids.get(1), null, List.of("red", "round, sweet"), null);
        experiments.edit(ids.get(2), null, List.of("round, sweet"), null);
        experiments.edit(ids.get(4), null, List.of("blue", "red"), null);

        assertThat(found(tagged("red"))).containsExactly(1, 4);
        assertThat(found(tagged("blue", "round, sweet"))).containsExactly(1, 2, 4);
        assertThat(found(tagged("green"))).isEmpty();
        assertThat(found(tagged("Red"))).isEmpty();
    }

    @Test
    void finds_a_part_of_a_name_in_any_case_or_an_id() {
        experiments.edit(ids.get(0), "Größe 50%_1!", null, null);
        experiments.edit(ids.get(1), "GRÖSSE", null, null);
        experiments.edit(ids.get(2), "größer", null, null);
        experiments.edit(ids.get(3), "İstanbul", null, null);

        assertThat(found(named("GRÖ"))).containsExactly(0, 1, 2);
        assertThat(found(named("ßE"))).containsExactly(0, 2);
        assertThat(found(named("%"))).containsExactly(0);
        assertThat(found(named("_1"))).containsExactly(0);
        assertThat(found(named("1!"))).containsExactly(0);
        assertThat(found(named("0!"))).isEmpty();
        assertThat(found(named("STAN"))).containsExactly(3);
        assertThat(found(named("  ")).size()).isEqualTo(6);
        assertThat(found(named(String.valueOf(ids.get(4))))).contains(4);
        assertThat(found(named("99999999999999999999"))).isEmpty();
    }

    @Test
    void leaves_out_trials() {
        jdbc.update("insert into study (id, name, request, submitted, state, created_at, seconds_before)"
                + " select 77, 's', '{}', '{}', 'RUNNING', current_timestamp, 0"
                + " where not exists (select 1 from study where id = 77)");
        jdbc.update("update experiment set study_id = 77 where id in (?, ?)", ids.get(1), ids.get(2));

        assertThat(found(new ExperimentFilter(Set.of(), null, Set.of(), null, false, null, null)))
                .containsExactly(0, 3, 4, 5);
        assertThat(totals.byState(false).total()).isEqualTo(4);
        assertThat(totals.byState(true).states()).containsEntry(ExperimentState.QUEUED, 6L);
    }

    @Test
    void what_many_have_is_found_as_what_few_have() {
        jdbc.update("insert into experiment (id, name, search_name, notes, dataset, spec, spec_hash, state, attempt,"
                + " created_at, epoch, iteration, iterations) select 1000000 + x, 'Many', 'many', '', dataset, spec, '',"
                + " state, 1, created_at, 0, 0, 1 from experiment, system_range(1, 4100) as s(x) where id = "
                + ids.get(0));
        jdbc.update("insert into experiment_tag (experiment_id, tag)"
                + " select id, 'many' from experiment where name = 'Many'");
        experiments.edit(ids.get(3), "not many", List.of("few"), null);

        assertThat(first(ExperimentSort.CREATED_AT, named("MANY"))).containsExactly(ids.get(3), 1_000_001L);
        assertThat(first(ExperimentSort.CREATED_AT, tagged("many", "few"))).containsExactly(ids.get(3), 1_000_001L);
        assertThat(first(
                        ExperimentSort.NAME_DESCENDING,
                        new ExperimentFilter(Set.of(), null, Set.of("few"), null, true, null, "many")))
                .containsExactly(ids.get(3));
        assertThat(first(
                        ExperimentSort.CREATED_AT_DESCENDING,
                        new ExperimentFilter(
                                Set.of(ExperimentState.QUEUED), "digits", Set.of(), null, false, null, "m")))
                .containsExactly(1_004_100L, 1_004_099L);
        assertThat(totals.tags(1).items()).containsExactly(new TagCounts.TagCount("many", 4100));
        assertThat(totals.tags(1).more()).isTrue();
    }

    private List<Long> first(ExperimentSort sort, ExperimentFilter filter) {
        return list.page(new ExperimentQuery(filter, sort, 2, null, null)).items().stream()
                .map(ExperimentView::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 5, ''",
        "1, 1, 5, 1",
        "5, 2, 5, 1 2 3 4 5",
        "6, 2, 5, 1 2 3 4 6",
        "1000000, 123456, 5, 1 123456 333334 666667 1000000",
        "1000000, 1000000, 3, 1 1000000",
        "2, 2, 3, 1 2"
    })
    void a_curve_has_the_first_the_best_and_the_last_epoch(int last, int best, int points, String expected) {
        jdbc.update(
                "update experiment set epoch = ?, best_epoch = ?, best_validation_accuracy = ? where id = ?",
                last,
                best == 0 ? null : best,
                best == 0 ? null : 0.5,
                ids.get(0));
        ExperimentView experiment = experiments.get(ids.get(0));

        assertThat(Curves.epochs(experiment, points).stream().map(String::valueOf))
                .hasSizeLessThanOrEqualTo(points)
                .isEqualTo(List.of(expected.split(" ")).stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
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
