package org.mlplab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.dataset.origin.Progress;
import org.mlplab.dataset.source.DatasetCard;
import org.mlplab.dataset.source.DatasetSource;
import org.mlplab.dataset.source.DatasetSources;

@Timeout(20)
class DatasetsTest {

    private static final DatasetSource DIGITS =
            DatasetSources.of(DatasetProperties.defaults()).get(0);

    /** Digits that come when the test lets them. */
    private static final class HeldDigits implements DatasetSource {

        final AtomicInteger loads = new AtomicInteger();
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);
        volatile boolean broken;

        @Override
        public DatasetCard card() {
            return DIGITS.card();
        }

        @Override
        public boolean here() {
            return false;
        }

        @Override
        public Dataset load(Progress progress) throws InterruptedException {
            loads.incrementAndGet();
            begun.countDown();
            release.await();
            if (broken) {
                throw new DatasetUnavailableException("put the file into its folder");
            }
            return DIGITS.load(progress);
        }
    }

    private final HeldDigits source = new HeldDigits();
    private final Datasets datasets = new Datasets(List.of(source));

    @Test
    void knows_facts_before_anything_is_loaded() {
        Datasets all = Datasets.of(DatasetProperties.defaults());
        assertThat(all.names()).containsExactly("digits", "cifar10", "mnist", "fashion-mnist", "toy");
        assertThat(all.find("cifar10")).hasValueSatisfying(facts -> {
            assertThat(facts.trainingExamples()).isEqualTo(50_000);
            assertThat(facts.defaultSplit().train()).isEqualTo(49_000);
        });
        assertThat(all.find("cifar100")).isEmpty();
    }

    @Test
    void many_callers_share_one_load() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Dataset>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(callers.submit(() -> datasets.load("digits", () -> false)));
            }
            source.begun.await();
            source.release.countDown();
            Dataset first = results.get(0).get();
            for (Future<Dataset> result : results) {
                assertThat(result.get()).isSameAs(first);
            }
            assertThat(source.loads).hasValue(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_cancelled_caller_leaves_and_the_load_goes_on() throws Exception {
        CompletableFuture<Void> cancel = new CompletableFuture<>();
        CompletableFuture<Dataset> caller =
                CompletableFuture.supplyAsync(() -> datasets.load("digits", cancel::isDone));
        source.begun.await();
        cancel.complete(null);
        assertThat(caller)
                .failsWithin(2, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(CancellationException.class);

        source.release.countDown();
        assertThat(datasets.load("digits", () -> false).name()).isEqualTo("digits");
        assertThat(source.loads).hasValue(1);
    }

    @Test
    void a_failure_reaches_the_caller_and_is_not_remembered() {
        source.broken = true;
        source.release.countDown();
        assertThatThrownBy(() -> datasets.load("digits", () -> false))
                .isInstanceOf(DatasetUnavailableException.class)
                .hasMessage("put the file into its folder");
        assertThat(availability().state()).isEqualTo(Availability.State.NOT_HERE);
        assertThat(availability().problem()).isEqualTo("put the file into its folder");

        source.broken = false;
        assertThat(datasets.load("digits", () -> false).name()).isEqualTo("digits");
        assertThat(availability()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void says_that_a_prefetch_is_under_way() throws Exception {
        assertThat(availability().state()).isEqualTo(Availability.State.NOT_HERE);
        datasets.prefetch("digits");
        source.begun.await();
        assertThat(availability().state()).isEqualTo(Availability.State.DOWNLOADING);
        source.release.countDown();
        datasets.load("digits", () -> false);
        assertThat(availability().state()).isEqualTo(Availability.State.AVAILABLE);
    }

    @Test
    void closing_ends_a_load() throws Exception {
        CompletableFuture<Dataset> caller = CompletableFuture.supplyAsync(() -> datasets.load("digits", () -> false));
        source.begun.await();
        datasets.close();
        assertThat(caller)
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("The service stopped");
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> datasets.load("digit", () -> false))
                .isInstanceOf(DatasetUnavailableException.class)
                .hasMessageContaining("'digit'")
                .hasMessageContaining("there are digits");
    }

    private Availability availability() {
        return datasets.description("digits").orElseThrow().availability();
    }
}
