package org.mlplab.api.intake;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Connections whose clients share the threads, as a thread waits for as long as a client does not take its answer. */
final class SharingEndpoint extends NioEndpoint {

    private @Nullable ThreadShares shares;

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        Executor executor = getExecutor();
        shares = executor == null ? null : new ThreadShares(executor, this::getMaxThreads);
    }

    @Override
    public boolean processSocket(
            @Nullable SocketWrapperBase<NioChannel> connection, SocketEvent event, boolean dispatch) {
        ThreadShares shared = shares;
        String address = connection == null ? null : connection.getRemoteAddr();
        if (address == null || !dispatch || shared == null || isEnd(event)) {
            return super.processSocket(connection, event, dispatch);
        }
        try {
            shared.execute(ClientNetwork.of(address), () -> super.processSocket(connection, event, false));
            return true;
        } catch (RejectedExecutionException e) {
            getLog().debug("no thread for " + connection, e);
            return false;
        }
    }

    private static boolean isEnd(SocketEvent event) {
        return event != SocketEvent.OPEN_READ && event != SocketEvent.OPEN_WRITE;
    }
}
