package org.mlplab.experiment.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How H2 reads pages of a list of many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:list"})
class ListPlansTest {

    private final Submission submission;
    private final RareMatches rare;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    @Autowired
    ListPlansTest(Submission submission, RareMatches rare, JdbcTemplate jdbc, JdbcClient client) {
        this.submission = submission;
        this.rare = rare;
        this.jdbc = jdbc;
        this.client = client;
    }

    /** So many that what nine of ten have is not few. */
    @BeforeAll
    void fill() {
        jdbc.update("delete from experiment");
        long template = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
        var store = new FilledStore(jdbc);
        store.experiments(template, 2 * RareMatches.FEW, 1);
        store.analyze();
    }

    @AfterAll
    void empty() {
        jdbc.update("delete from experiment");
        jdbc.update("delete from study");
    }

    private static ExperimentFilter filter(ExperimentState state) {
        return new ExperimentFilter(Set.of(state), null, Set.of(), null, true, null, null);
    }

    private String plan(PageQuery page) {
        return client.sql("explain " + page.sql())
                .params(page.parameters())
                .query(String.class)
                .single()
                .replace("\"", "");
    }

    private Conditions conditions(ExperimentFilter filter) {
        return Objects.requireNonNull(Conditions.of(filter, rare));
    }

    private static Position second(ExperimentSort sort) {
        return new Position(
                sort.toString(),
                sort.column().equals("name") ? "Run 5 of the Sweep" : null,
                sort.isById() || sort.column().equals("name") ? null : (Double) 0.5,
                1005);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CREATED_AT", "CREATED_AT_DESCENDING"})
    void what_many_have_is_looked_for_in_an_index_that_has_all_that_is_asked_for(ExperimentSort sort) {
        Conditions many = conditions(filter(ExperimentState.SUCCEEDED));
        assertThat(many.isFew()).isFalse();

        assertThat(plan(PageQuery.withValue(many, sort, null, 51)))
                .contains("/* PUBLIC.EXPERIMENT_LIST_", "index sorted");
        assertThat(plan(PageQuery.withValue(many, sort, second(sort), 51)))
                .contains("/* PUBLIC.EXPERIMENT_LIST_", "index sorted");
    }

    @ParameterizedTest
    @EnumSource(ExperimentSort.class)
    void of_what_few_have_only_they_are_read(ExperimentSort sort) {
        Conditions few = conditions(filter(ExperimentState.FAILED));
        assertThat(few.isFew()).isTrue();

        assertThat(plan(PageQuery.withValue(few, sort, null, 51)))
                .contains("EXPERIMENT_LIST_ID: ", "ID = FEW.ID", "FROM UNNEST(");
        assertThat(plan(PageQuery.withValue(few, sort, second(sort), 51)))
                .contains("EXPERIMENT_LIST_ID: ", "ID = FEW.ID", "FROM UNNEST(");
        if (!sort.isById()) {
            assertThat(plan(PageQuery.withoutValue(few, sort, null, 51)))
                    .contains("EXPERIMENT_LIST_ID: ", "ID = FEW.ID", "FROM UNNEST(");
        }
    }
}
