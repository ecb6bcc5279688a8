package org.mlplab.experiment.web;

import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.InvalidParameterException;

/**
 * What of an experiment's metrics is asked for.
 *
 * @param sinceEpoch only what comes after this epoch
 * @param sinceIteration only what comes after this iteration
 * @param untilEpoch only what comes up to this epoch's end; null for all
 * @param untilIteration only what comes up to this iteration; null for all
 * @param limit most epochs, or iterations, from there on
 * @param points most epochs, or iterations, that are shown of all from there on
 */
record MetricsQuery(
        boolean byIteration,
        int sinceEpoch,
        long sinceIteration,
        @Nullable Integer untilEpoch,
        @Nullable Long untilIteration,
        @Nullable Integer limit,
        @Nullable Integer points) {

    /** Most epochs or iterations of an answer in JSON. */
    static final int LARGEST_PAGE = 10_000;

    /** Both ends and the extremes of one stretch. */
    static final int FEWEST_POINTS = 10;

    /** @throws InvalidParameterException where one parameter excludes another */
    MetricsQuery {
        if (sinceIteration > 0 && !byIteration) {
            throw new InvalidParameterException(
                    "sinceIteration", Long.toString(sinceIteration), "goes with resolution=iteration alone");
        }
        if (untilIteration != null && !byIteration) {
            throw new InvalidParameterException(
                    "untilIteration", untilIteration.toString(), "goes with resolution=iteration alone");
        }
        if (limit != null && points != null) {
            throw new InvalidParameterException("limit", limit.toString(), "does not go with points");
        }
    }

    /** The last epoch that is wanted. */
    int lastEpoch() {
        return untilEpoch == null ? Integer.MAX_VALUE : untilEpoch;
    }

    int page() {
        return limit == null ? LARGEST_PAGE : limit;
    }
}
