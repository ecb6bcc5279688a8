package org.mlplab.api.intake;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.coyote.AbstractProcessor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Connections whose clients share the threads, as a thread waits for as long as a client does not take its answer. */
final class SharingEndpoint extends NioEndpoint {

    private final Set<SocketWrapperBase<?>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean sharing = true;
    private volatile @Nullable ThreadShares shares;

    /** Whether clients share threads: where all come from a proxy's address they cannot. */
    void setSharing(boolean sharing) {
        this.sharing = sharing;
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        Executor executor = getExecutor();
        // An executor from elsewhere, as of virtual threads, has no number of them.
        if (sharing && executor != null && getMaxThreads() > 0) {
            shares = new ThreadShares(executor, this::getMaxThreads);
        }
    }

    @Override
    public boolean processSocket(
            @Nullable SocketWrapperBase<NioChannel> connection, SocketEvent event, boolean dispatch) {
        ThreadShares shared = shares;
        if (connection == null || shared == null || !dispatch || isEnd(event) || isAsync(connection)) {
            return super.processSocket(connection, event, dispatch);
        }
        String address = connection.getRemoteAddr();
        if (address == null) {
            return super.processSocket(connection, event, dispatch);
        }
        waiting.add(connection);
        shared.execute(
                ClientNetwork.of(address),
                () -> {
                    waiting.remove(connection);
                    super.processSocket(connection, event, false);
                },
                () -> {
                    waiting.remove(connection);
                    connection.close();
                },
                System.nanoTime());
        return true;
    }

    private static boolean isEnd(SocketEvent event) {
        return event != SocketEvent.OPEN_READ && event != SocketEvent.OPEN_WRITE;
    }

    /** An event stream's: no thread waits for its client. */
    private static boolean isAsync(SocketWrapperBase<?> connection) {
        return connection.getCurrentProcessor() instanceof AbstractProcessor processor && processor.isAsync();
    }

    /** Whether it waits for a thread. */
    boolean isWaiting(SocketWrapperBase<?> connection) {
        return waiting.contains(connection);
    }

    /** Closes connections that have waited so long for a thread. */
    void closeWaiting(Duration patience) {
        ThreadShares shared = shares;
        if (shared != null) {
            shared.dropOlder(System.nanoTime() - patience.toNanos());
        }
    }
}
