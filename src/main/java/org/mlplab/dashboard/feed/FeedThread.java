package org.mlplab.dashboard.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that looks for all streams. On the way down it ends them after the workers have stopped, just before the server
 * takes no more requests: it would wait for open streams, and readers that come back at once would find it still there.
 */
@Component
class FeedThread implements SmartLifecycle {

    private static final long PATIENCE_MILLIS = 5000;

    private final Feed feed;
    private volatile @Nullable Thread thread;

    FeedThread(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void start() {
        Thread started = new Thread(feed::run, "feed");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        feed.close();
        if (stopped != null) {
            try {
                // It is not interrupted: H2 closes its file under a thread that is while it reads.
                stopped.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
