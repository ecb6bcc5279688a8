package org.mlplab.experiment.web;

import java.util.List;
import java.util.stream.Stream;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.metrics.IterationLoss;
import org.mlplab.experiment.metrics.LossChunk;
import org.mlplab.experiment.metrics.LossStore;
import org.mlplab.experiment.summary.MeasuredState;
import org.springframework.stereotype.Component;

/** Reads what of an experiment's metrics is asked for: a page, all of it thinned, or all of it row by row. */
@Component
class MetricsAnswers {

    private final EpochStore epochs;
    private final LossStore losses;

    MetricsAnswers(EpochStore epochs, LossStore losses) {
        this.epochs = epochs;
        this.losses = losses;
    }

    Metrics json(MeasuredState experiment, MetricsQuery query) {
        return query.byIteration() ? byIteration(experiment, query) : byEpoch(experiment, query);
    }

    private Metrics byEpoch(MeasuredState experiment, MetricsQuery query) {
        List<EpochMetrics> shown = epochs(experiment.id(), query);
        int last = shown.isEmpty()
                ? query.sinceEpoch()
                : shown.get(shown.size() - 1).epoch();
        int total = epochs.count(experiment.id());
        int end = Math.min(total, query.lastEpoch());
        return new Metrics(
                experiment.id(),
                experiment.state(),
                shown,
                null,
                experiment.test(),
                query.points() == null && last < end ? (Long) (long) last : null,
                total,
                null,
                query.points() != null && shown.size() < last - query.sinceEpoch());
    }

    private List<EpochMetrics> epochs(long id, MetricsQuery query) {
        return query.points() == null
                ? epochs.after(id, query.sinceEpoch(), query.lastEpoch(), query.page())
                : epochs.curve(id, query.sinceEpoch(), query.lastEpoch(), query.points());
    }

    private Metrics byIteration(MeasuredState experiment, MetricsQuery query) {
        long id = experiment.id();
        long total = losses.count(id);
        long end = end(id, query, total);
        long after = after(id, query, end);
        long upTo = upTo(query, after, end);
        List<IterationLoss> shown = iterations(id, query, after, upTo);
        return new Metrics(
                id,
                experiment.state(),
                shown.isEmpty() ? List.of() : epochsOf(id, query, shown, after, upTo),
                shown,
                experiment.test(),
                upTo < end ? (Long) upTo : null,
                epochs.count(id),
                total,
                shown.size() < upTo - after);
    }

    /** The last iteration that is wanted, of those that there are. */
    private long end(long id, MetricsQuery query, long total) {
        long untilEpoch = query.untilEpoch() == null
                ? total
                : epochs.iteration(id, query.untilEpoch()).orElse(total);
        long untilIteration = query.untilIteration() == null ? total : query.untilIteration();
        return Math.min(total, Math.min(untilEpoch, untilIteration));
    }

    /** The iteration after which the answer begins. */
    private long after(long id, MetricsQuery query, long end) {
        long sinceEpoch = query.sinceEpoch() == 0
                ? 0
                : epochs.iteration(id, query.sinceEpoch()).orElse(end);
        return Math.min(end, Math.max(query.sinceIteration(), sinceEpoch));
    }

    private static long upTo(MetricsQuery query, long after, long end) {
        return query.points() == null ? Math.min(end, after + query.page()) : end;
    }

    private List<IterationLoss> iterations(long id, MetricsQuery query, long after, long upTo) {
        return query.points() == null
                ? losses.chunks(id, after, upTo).flatMap(LossChunk::stream).toList()
                : losses.thinned(id, after, upTo, query.points());
    }

    /** Those that end within these iterations, which are not those of a whole curve where there is an upper end. */
    private List<EpochMetrics> epochsOf(long id, MetricsQuery query, List<IterationLoss> shown, long after, long upTo) {
        int first = losses.chunk(id, after, after + 1).get(0).epoch();
        int last = shown.get(shown.size() - 1).epoch();
        if (query.points() == null) {
            return epochs.ending(id, first, last, after, upTo);
        }
        int lastEnded = losses.chunk(id, upTo - 1, upTo).get(0).epoch();
        boolean ends = epochs.iteration(id, lastEnded).orElse(Long.MAX_VALUE) <= upTo;
        return epochs.curve(id, first - 1, ends ? lastEnded : lastEnded - 1, query.points());
    }

    /** All from where it is asked for on, unless there is a limit or they are to be thinned. */
    CsvRows<?> csv(long id, MetricsQuery query) {
        return query.byIteration()
                ? new CsvRows<>(IterationLoss.class, iterationRows(id, query))
                : new CsvRows<>(EpochMetrics.class, epochRows(id, query));
    }

    private Stream<EpochMetrics> epochRows(long id, MetricsQuery query) {
        return query.points() == null && query.limit() == null
                ? epochs.pages(id, query.sinceEpoch(), query.lastEpoch()).flatMap(List::stream)
                : epochs(id, query).stream();
    }

    private Stream<IterationLoss> iterationRows(long id, MetricsQuery query) {
        long end = end(id, query, losses.count(id));
        long after = after(id, query, end);
        return query.points() == null
                ? losses.chunks(id, after, query.limit() == null ? end : upTo(query, after, end))
                        .flatMap(LossChunk::stream)
                : losses.thinned(id, after, end, query.points()).stream();
    }
}
