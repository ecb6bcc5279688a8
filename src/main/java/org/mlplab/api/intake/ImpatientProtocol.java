package org.mlplab.api.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 whose threads clients share, and that does not wait for the end of headers for ever. Tomcat's own timeout is for each byte:
 * a client that sends one now and then keeps its connection, of which there are only so many, for hours.
 */
public final class ImpatientProtocol extends Http11NioProtocol {

    private volatile Duration headerPatience = Duration.ofSeconds(20);

    private final SharingEndpoint endpoint;

    public ImpatientProtocol() {
        this(new SharingEndpoint());
    }

    private ImpatientProtocol(SharingEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /** Whether clients share threads: see {@link SharingEndpoint}. */
    void setSharing(boolean sharing) {
        endpoint.setSharing(sharing);
    }

    void setHeaderPatience(Duration patience) {
        headerPatience = patience;
    }

    @Override
    public void start() throws Exception {
        super.start();
        getUtilityExecutor().scheduleWithFixedDelay(this::closeSlow, 1, 1, TimeUnit.SECONDS);
    }

    private void closeSlow() {
        endpoint.closeWaiting(headerPatience);
        getEndpoint().getConnections().stream().filter(this::isSlow).forEach(SocketWrapperBase::close);
    }

    /**
     * Between the bytes of headers a connection has a processor whose request has begun; while a thread works on the request,
     * and between requests, it has none; an event stream's is asynchronous.
     */
    private boolean isSlow(SocketWrapperBase<?> connection) {
        if (connection.getCurrentProcessor() instanceof AbstractProcessor processor
                && !processor.isAsync()
                && !processor.isUpgrade()
                && !endpoint.isWaiting(connection)) {
            long start = processor.getRequest().getStartTimeNanos();
            return start >= 0 && System.nanoTime() - start > headerPatience.toNanos();
        }
        return false;
    }
}
