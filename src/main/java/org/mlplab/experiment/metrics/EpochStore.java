package org.mlplab.experiment.metrics;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The epochs that have ended, of all experiments, and the losses that come with them. There may be a million of one
 * experiment: all reads are bounded.
 */
@Component
@Transactional
public class EpochStore {

    private static final int PAGE = 2000;

    /** The rules of a diagnosis look at these one by one. */
    private static final int TAIL = 3;

    private final EpochRepository epochs;
    private final LossStore losses;
    private final EntityManager entities;

    EpochStore(EpochRepository epochs, LossStore losses, EntityManager entities) {
        this.epochs = epochs;
        this.losses = losses;
        this.entities = entities;
    }

    public void save(long experimentId, EpochMetrics metrics, LossSeries series) {
        // A repository would select first: the row has its id already.
        entities.persist(new EpochRow(experimentId, metrics));
        losses.save(experimentId, metrics.epoch(), metrics.iteration(), series);
    }

    /**
     * Stores the losses of an epoch that will not end, in place of any that are stored of it.
     *
     * @param last number of the last iteration of {@code series}
     */
    public void saveUnfinished(long experimentId, int epoch, long last, LossSeries series) {
        losses.deleteAfter(experimentId, epoch - 1);
        losses.save(experimentId, epoch, last, series);
    }

    /** Removes the epochs after {@code epoch}, and the losses after it. */
    public void deleteAfter(long experimentId, int epoch) {
        epochs.deleteAfter(experimentId, epoch);
        losses.deleteAfter(experimentId, epoch);
    }

    /** Those after {@code epoch} up to {@code upTo}, in order, the first {@code limit} of them. */
    @Transactional(readOnly = true)
    public List<EpochMetrics> after(long experimentId, int epoch, int upTo, int limit) {
        // A range, not a number of rows: H2 would sort all the rest for each page.
        return epochs.findAfter(experimentId, epoch, (int) Math.min(upTo, (long) epoch + limit));
    }

    /**
     * All after {@code epoch} up to {@code upTo}, in order, in pages that are read as they are asked for. No connection is held
     * between them, however slowly the stream is read.
     */
    @Transactional(readOnly = true)
    public Stream<List<EpochMetrics>> pages(long experimentId, int epoch, int upTo) {
        return Stream.iterate(
                after(experimentId, epoch, upTo, PAGE),
                page -> !page.isEmpty(),
                page -> after(experimentId, page.get(page.size() - 1).epoch(), upTo, PAGE));
    }

    /**
     * Those after {@code epoch} up to {@code upTo}, in order; where there are more than {@code points}, thinned so that the
     * extremes of their curves stay.
     *
     * @param points at least 10
     */
    @Transactional(readOnly = true)
    public List<EpochMetrics> curve(long experimentId, int epoch, int upTo, int points) {
        int last = Math.min(count(experimentId), upTo);
        if (last - epoch <= points) {
            return after(experimentId, epoch, last, points);
        }
        EpochThinning thinning = new EpochThinning(epoch, last, points);
        pages(experimentId, epoch, last).forEachOrdered(page -> page.forEach(thinning::add));
        return thinning.kept();
    }

    /**
     * All where there are up to {@code most}; else that many at even distances, with the last few and the one with the
     * lowest validation loss. In order.
     */
    @Transactional(readOnly = true)
    public List<EpochMetrics> sample(long experimentId, int most) {
        int last = count(experimentId);
        int lowest = epochs.findByLowestLoss(experimentId, Limit.of(1)).stream()
                .findFirst()
                .orElse(0);
        return epochs.findSample(experimentId, (last + most - 1) / most + (last == 0 ? 1 : 0), last - TAIL, lowest);
    }

    /** Of those up to {@code upTo} the one with the highest validation accuracy, the earliest of equals. */
    @Transactional(readOnly = true)
    public Optional<EpochMetrics> best(long experimentId, int upTo) {
        return epochs.findBest(experimentId, upTo, Limit.of(1)).stream().findFirst();
    }

    /** The last of those up to {@code upTo}. */
    @Transactional(readOnly = true)
    public Optional<EpochMetrics> last(long experimentId, int upTo) {
        return after(experimentId, Math.min(count(experimentId), upTo) - 1, upTo, 1).stream()
                .findFirst();
    }

    /** Number of the last epoch, which is how many there are. */
    @Transactional(readOnly = true)
    public int count(long experimentId) {
        return epochs.findLast(experimentId, Limit.of(1)).stream().findFirst().orElse(0);
    }

    /** Number of an epoch's last iteration; empty before it has ended. */
    @Transactional(readOnly = true)
    public OptionalLong iteration(long experimentId, int epoch) {
        return epochs.findIteration(experimentId, epoch).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Those of the epochs from {@code first} to {@code last} that end after an iteration, up to another; in order. */
    @Transactional(readOnly = true)
    public List<EpochMetrics> ending(long experimentId, int first, int last, long after, long upTo) {
        return epochs.findEnding(experimentId, first, last, after, upTo);
    }
}
