package org.mlplab.dashboard.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.feed.Outlet;

/**
 * An answer that stays open and is written as its connection takes it. What is sent is at most one piece at a time; who sends
 * never waits. Everything happens under its lock, under which nothing blocks: the server uses an answer that has ended for
 * another request.
 */
public final class EventStream implements Outlet, WriteListener, AsyncListener {

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable cut;
    private final BooleanSupplier permission;
    private volatile boolean closed;
    private boolean completed;
    /** Whether the server has let us write at all: the answer's headers are complete only then. */
    private boolean begun;

    private byte @Nullable [] pending;
    private boolean unflushed;
    private boolean ending;

    private EventStream(AsyncContext context, ServletOutputStream out, Runnable cut, BooleanSupplier permission) {
        this.context = context;
        this.out = out;
        this.cut = cut;
        this.permission = permission;
    }

    /** Lets a request's answer stay open while {@code permission} holds. */
    public static EventStream start(HttpServletRequest request, BooleanSupplier permission) {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        try {
            ServletOutputStream out = context.getResponse().getOutputStream();
            EventStream stream = new EventStream(context, out, Connection.cut(request), permission);
            context.addListener(stream);
            out.setWriteListener(stream);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean isReady() {
        return begun && pending == null && !unflushed && !closed && !ending;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isPermitted() {
        return permission.getAsBoolean();
    }

    @Override
    public synchronized void send(byte[] text, boolean last) {
        if (!closed) {
            pending = text;
            ending = last;
            write();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        begun = true;
        write();
    }

    /** The server must be asked before each step; it calls back when it has said no. */
    private void write() {
        try {
            while (!closed && (pending != null || unflushed) && out.isReady()) {
                if (pending != null) {
                    out.write(pending);
                    pending = null;
                    unflushed = true;
                } else {
                    out.flush();
                    unflushed = false;
                }
            }
            if (ending && pending == null && !unflushed) {
                end();
            }
        } catch (IOException | IllegalStateException e) {
            // The reader has left.
            end();
        }
    }

    @Override
    public synchronized void end() {
        closed = true;
        if (!completed) {
            completed = true;
            try {
                context.complete();
            } catch (IllegalStateException e) {
                // The server has ended it already.
            }
        }
    }

    @Override
    public synchronized void drop() {
        if (!closed) {
            closed = true;
            cut.run();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        closed = true;
        completed = true;
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
