package org.mlplab.dataset.origin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time writes to a cache folder; the operating system frees the lock of a process that dies. */
final class CacheLock implements AutoCloseable {

    private static final long RETRY_MILLIS = 200;

    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other process holds the folder. {@code whenWaiting} runs once, if there is a wait. */
    static CacheLock acquire(Path folder, Runnable whenWaiting) throws IOException, InterruptedException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                whenWaiting.run();
                do {
                    Thread.sleep(RETRY_MILLIS);
                } while (tryLock(channel) == null);
            }
            return new CacheLock(channel);
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
