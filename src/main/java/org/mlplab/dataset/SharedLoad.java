package org.mlplab.dataset;

import java.lang.ref.SoftReference;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.origin.Progress;
import org.mlplab.dataset.source.DatasetSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One data set in memory for all who ask, loaded by one thread at a time.
 *
 * <p>The reference is soft: when memory is short, an idle data set is dropped and read again later. Experiments hold their
 * data set strongly while they run. A caller that leaves does not stop the load: its result serves the next one.
 */
final class SharedLoad {

    private static final Logger log = LoggerFactory.getLogger(SharedLoad.class);
    private static final long LOOK_MILLIS = 100;

    private final DatasetSource source;
    private SoftReference<Dataset> kept = new SoftReference<>(null);
    private @Nullable Running running;
    private @Nullable String lastFailure;

    private record Running(CompletableFuture<Dataset> result, Progress progress, Thread thread) {}

    SharedLoad(DatasetSource source) {
        this.source = source;
    }

    Dataset await(BooleanSupplier cancelled) {
        CompletableFuture<Dataset> result = start();
        while (!cancelled.getAsBoolean()) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                log.trace("still loading {}", source.name());
            } catch (ExecutionException e) {
                throw new DatasetUnavailableException(message(e.getCause()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while loading " + source.name());
            }
        }
        throw new CancellationException("cancelled while loading " + source.name());
    }

    /** Starts to load unless that is done or under way. */
    synchronized CompletableFuture<Dataset> start() {
        Dataset dataset = kept.get();
        if (dataset != null) {
            return CompletableFuture.completedFuture(dataset);
        }
        if (running == null) {
            CompletableFuture<Dataset> result = new CompletableFuture<>();
            Progress progress = new Progress(source.name());
            Thread thread = new Thread(() -> run(result, progress), "dataset-" + source.name());
            thread.setDaemon(true);
            running = new Running(result, progress, thread);
            thread.start();
        }
        return running.result;
    }

    synchronized Availability availability() {
        boolean here = kept.get() != null || source.here();
        if (running != null) {
            Progress.Step step = running.progress.step();
            if (step != null || !here) {
                return Availability.downloading(step);
            }
        }
        return here ? Availability.AVAILABLE : Availability.notHere(lastFailure);
    }

    /** Ends a load that is under way; for shutdown. */
    synchronized void stop() {
        if (running != null) {
            running.thread.interrupt();
        }
    }

    private void run(CompletableFuture<Dataset> result, Progress progress) {
        try {
            Dataset dataset = source.load(progress);
            synchronized (this) {
                kept = new SoftReference<>(dataset);
                running = null;
                lastFailure = null;
            }
            result.complete(dataset);
        } catch (Throwable e) { // also an OutOfMemoryError must reach those who wait
            synchronized (this) {
                running = null;
                lastFailure = message(e);
            }
            result.completeExceptionally(e);
        }
    }

    private String message(@Nullable Throwable cause) {
        if (cause instanceof DatasetUnavailableException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof OutOfMemoryError) {
            return "The Java heap is too small for the data set %s: give the service more memory (-Xmx)."
                    .formatted(source.name());
        }
        if (cause instanceof InterruptedException) {
            return "The service stopped while the data set %s was being loaded.".formatted(source.name());
        }
        return "The data set %s could not be loaded: %s".formatted(source.name(), cause);
    }
}
