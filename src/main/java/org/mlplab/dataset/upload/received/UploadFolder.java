package org.mlplab.dataset.upload.received;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.database.chunk.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where uploads lie until they are stored: {@code uploads} in {@code mlplab.home}, a folder for each process. What a process that
 * was killed left is removed by the next one. Processes that start do so one after another, so that none takes a folder that is
 * created but not locked yet for one that was left.
 */
@Component
public class UploadFolder implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(UploadFolder.class);
    private static final String LOCK = ".lock";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final FileChannel lock;

    UploadFolder(@Value("${mlplab.home}") Path home) throws IOException {
        Path all = Files.createDirectories(home.toAbsolutePath().resolve("uploads"));
        synchronized (UploadFolder.class) {
            try (FileChannel start = open(all);
                    FileLock alone = start.lock()) {
                removeLeftovers(all);
                this.folder = Files.createTempDirectory(all, "process-");
                this.lock = open(folder);
                lock.lock();
            }
        }
    }

    private static FileChannel open(Path of) throws IOException {
        return FileChannel.open(of.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void removeLeftovers(Path all) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(all, "process-*")) {
            for (Path process : processes) {
                if (isLeft(process)) {
                    log.info("Removing what an upload left in {}", process);
                    FileSystemUtils.deleteRecursively(process);
                }
            }
        }
    }

    /** The operating system frees the lock of a process that dies. */
    private static boolean isLeft(Path process) throws IOException {
        try (FileChannel channel = open(process);
                FileLock taken = tryLock(channel)) {
            return taken != null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    /** Where the parts of requests go before they are looked at. */
    public Path parts() {
        return folder;
    }

    /** A folder of its own for one upload, which who asks for it removes. */
    public Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "upload-");
    }

    /**
     * Writes what is received to a file.
     *
     * @param most bytes that are taken
     * @throws UploadTooLargeException if there are more
     */
    public static ReceivedFile receive(Path into, String name, InputStream in, long most) throws IOException {
        Path path = Files.createTempFile(into, "file-", "");
        var digest = Sha256.digest();
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > most) {
                    throw new UploadTooLargeException(most);
                }
                out.write(buffer, 0, n);
            }
        }
        return new ReceivedFile(name, path, bytes, Sha256.hexadecimal(digest));
    }

    @Override
    public void destroy() throws IOException {
        lock.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
