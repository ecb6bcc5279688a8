package org.mlplab.experiment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.summary.MeasuredState;
import org.mlplab.experiment.summary.MeasuredStates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Metrics of a run that is too long to be looked at as a whole. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:large"})
class MetricsMemoryTest {

    private static final int ITERATIONS = 2_000_000;
    private static final int EPOCHS = 150_000;
    private static final long LONG_EPOCH = 101;
    private static final long FULL_BATCH = 102;
    private static final long MOST_BYTES = 32L << 20;

    private final MeasuredStates states;
    private final EpochStore epochs;
    private final MetricsAnswers answers;
    private final CsvWriter csv;
    private final HikariDataSource database;

    @Autowired
    MetricsMemoryTest(
            MeasuredStates states, EpochStore epochs, MetricsAnswers answers, CsvWriter csv, DataSource database) {
        this.states = states;
        this.epochs = epochs;
        this.answers = answers;
        this.csv = csv;
        this.database = (HikariDataSource) database;
    }

    @BeforeAll
    static void store(@Autowired JdbcTemplate jdbc) {
        new LargeRun(jdbc, LONG_EPOCH).ofOneEpoch(ITERATIONS);
        new LargeRun(jdbc, FULL_BATCH).ofFullBatches(EPOCHS);
    }

    private static long allocated(Runnable call) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        call.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static MetricsQuery query(boolean byIteration) {
        return new MetricsQuery(byIteration, 0, 0, null, null, null, null);
    }

    @Test
    void a_page_is_read_alone() {
        for (long id : new long[] {LONG_EPOCH, FULL_BATCH}) {
            MeasuredState experiment = states.of(id);
            Metrics page = answers.json(experiment, query(true));
            assertThat(page.iterations()).hasSize(MetricsQuery.LARGEST_PAGE);
            assertThat(allocated(() -> answers.json(experiment, query(true)))).isLessThan(MOST_BYTES);
            assertThat(allocated(() -> answers.json(experiment, query(false)))).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void a_thinned_run_is_never_in_memory_as_a_whole() {
        MeasuredState experiment = states.of(FULL_BATCH);
        Metrics thinned = answers.json(experiment, new MetricsQuery(true, 0, 0, null, null, null, 100));
        assertThat(thinned.iterations()).hasSizeBetween(50, 100).doesNotHaveDuplicates();
        assertThat(thinned.epochs()).hasSizeBetween(10, 100).doesNotHaveDuplicates();
        assertThat(thinned.thinned()).isTrue();
        assertThat(thinned.next()).isNull();
    }

    @Test
    void a_diagnosis_looks_at_a_bounded_number_of_epochs_and_at_all_of_a_shorter_run() {
        assertThat(epochs.sample(FULL_BATCH, 10_000))
                .hasSizeBetween(9_000, 10_004)
                .isSortedAccordingTo(Comparator.comparing(EpochMetrics::epoch))
                .extracting(EpochMetrics::epoch)
                .contains(1, EPOCHS - 2, EPOCHS - 1, EPOCHS);
        assertThat(epochs.sample(FULL_BATCH, EPOCHS)).hasSize(EPOCHS);
        assertThat(epochs.sample(999, EPOCHS)).isEmpty();
    }

    /** Looks around when the first rows arrive, and then breaks off as a reader does who leaves. */
    private final class LeavingReader extends OutputStream {

        @Override
        public void write(int each) {
            throw new AssertionError("the rows come in blocks");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            assertThat(database.getHikariPoolMXBean().getActiveConnections()).isZero();
            throw new ReaderLeft();
        }
    }

    private static final class ReaderLeft extends RuntimeException {}

    private void writeToOneWhoLeaves(long id, boolean byIteration) {
        assertThatThrownBy(() -> csv.write(answers.csv(id, query(byIteration)), new LeavingReader()))
                .isInstanceOf(ReaderLeft.class);
    }

    @Test
    void the_first_rows_of_a_table_leave_before_the_last_are_read_and_no_connection_waits_for_their_reader() {
        assertThat(allocated(() -> writeToOneWhoLeaves(LONG_EPOCH, true))).isLessThan(MOST_BYTES);
        assertThat(allocated(() -> writeToOneWhoLeaves(FULL_BATCH, true))).isLessThan(MOST_BYTES);
        assertThat(allocated(() -> writeToOneWhoLeaves(FULL_BATCH, false))).isLessThan(MOST_BYTES);
    }

    @Test
    void a_table_has_all_rows() {
        assertThat(answers.csv(LONG_EPOCH, query(true)).rows().count()).isEqualTo(ITERATIONS);
        assertThat(answers.csv(FULL_BATCH, query(false)).rows().count()).isEqualTo(EPOCHS);
    }
}
