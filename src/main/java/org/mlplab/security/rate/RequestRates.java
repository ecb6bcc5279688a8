package org.mlplab.security.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.mlplab.api.intake.ClientNetwork;
import org.springframework.util.ConcurrentLruCache;

/**
 * What is left of each caller's requests. A bucket holds as many as may come at once and is filled as fast as they may come
 * on and on. Of callers that were not seen for longest nothing is kept: they start with a full bucket.
 */
public final class RequestRates {

    private static final int MOST_CALLERS = 10_000;

    private final boolean limited;
    private final ConcurrentLruCache<String, Bucket> buckets;

    public RequestRates(RateSettings settings, LongSupplier nanoTime) {
        limited = settings.perSecond() > 0;
        TimeMeter time = new Time(nanoTime);
        buckets = new ConcurrentLruCache<>(
                MOST_CALLERS,
                caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.burst())
                                .refillGreedy(Math.max(1, settings.perSecond()), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** Takes a request of a key's holder; answers after how many seconds the next may come, 0 if this one may. */
    public long takeOfHolder(String name) {
        return take("key " + name);
    }

    /** Takes a request that came without a key; answers the same. */
    public long takeOfAddress(String address) {
        return take(ClientNetwork.of(address));
    }

    private long take(String caller) {
        if (!limited) {
            return 0;
        }
        var probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill() + 999_999_999)
                                .toSeconds());
    }

    private record Time(LongSupplier nanoTime) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
