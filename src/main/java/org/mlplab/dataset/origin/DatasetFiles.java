package org.mlplab.dataset.origin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A data set's files, from the first place that has them whole: the folders, the cache, then the origins, whose files
 * go to the cache. Several processes may share one cache folder.
 */
public final class DatasetFiles {

    private static final Logger log = LoggerFactory.getLogger(DatasetFiles.class);

    private final String dataset;
    private final List<DatasetFile> files;
    private final List<Path> folders;
    private final Path cache;
    private final List<FileOrigin> origins;

    /** Makes a data set out of its files, each of which is read and checked when it is asked for. */
    @FunctionalInterface
    public interface Assembly<T> {
        T assemble(Content content) throws IOException;
    }

    /** Reads a file by its name. */
    @FunctionalInterface
    public interface Content {
        byte[] read(String name) throws IOException;
    }

    public DatasetFiles(
            String dataset, List<DatasetFile> files, List<Path> folders, Path cache, List<FileOrigin> origins) {
        this.dataset = dataset;
        this.files = List.copyOf(files);
        this.folders = List.copyOf(folders);
        this.cache = cache;
        this.origins = List.copyOf(origins);
    }

    /** With the places that the properties name; {@code usual} are folders to look at after the configured one. */
    public static DatasetFiles of(
            String dataset,
            List<DatasetFile> files,
            DatasetProperties properties,
            List<FileOrigin> origins,
            Path... usual) {
        return new DatasetFiles(
                dataset,
                files,
                properties.foldersOf(dataset, usual),
                properties.cacheOf(dataset),
                properties.offline() ? List.of() : origins);
    }

    /** The folder that fetched files are kept in. */
    public Path cache() {
        return cache;
    }

    /** Whether a folder or the cache seems to have every file, judged by names and lengths. */
    public boolean here() {
        return folders.stream().anyMatch(this::seemsComplete) || seemsComplete(cache);
    }

    /**
     * Blocks until the files are there.
     *
     * @throws FilesUnavailableException if no place has them whole; it says what each place said
     */
    public <T> T read(Assembly<T> assembly, Progress progress) throws FilesUnavailableException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (Path folder : folders) {
            try {
                return assemble(new DatasetFolder(folder, false), assembly);
            } catch (IOException e) {
                answers.add("folder %s: %s".formatted(folder, reason(e)));
            }
        }
        try {
            return fromCache(assembly, progress, answers);
        } catch (FilesUnavailableException e) {
            throw e;
        } catch (IOException e) {
            answers.add("cache folder %s: %s".formatted(cache, reason(e)));
            throw new FilesUnavailableException(answers);
        }
    }

    private <T> T fromCache(Assembly<T> assembly, Progress progress, List<String> answers)
            throws IOException, InterruptedException {
        Optional<T> cached = cached(assembly);
        if (cached.isPresent()) {
            return cached.get();
        }
        Files.createDirectories(cache);
        try (CacheLock ignored =
                CacheLock.acquire(cache, () -> progress.begin("another process, which is fetching it", -1))) {
            removeLeftovers();
            Optional<T> fetchedByAnother = cached(assembly);
            if (fetchedByAnother.isPresent()) {
                return fetchedByAnother.get();
            }
            fetch(progress, answers);
            return assemble(new DatasetFolder(cache, true), assembly);
        }
    }

    private <T> Optional<T> cached(Assembly<T> assembly) {
        if (!seemsComplete(cache)) {
            return Optional.empty();
        }
        try {
            return Optional.of(assemble(new DatasetFolder(cache, true), assembly));
        } catch (IOException e) {
            log.warn("{}: the cached copy is broken: {}", dataset, reason(e));
            return Optional.empty();
        }
    }

    private void fetch(Progress progress, List<String> answers) throws IOException, InterruptedException {
        for (FileOrigin origin : origins) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try (Intake intake = new Intake(cache, files)) {
                log.info("{}: fetching from {}", dataset, origin.description());
                origin.deliver(intake, progress);
                intake.publish();
                log.info("{}: complete in {}", dataset, cache);
                return;
            } catch (IOException | RuntimeException e) {
                // a broken picture or archive may surface as any exception; the next origin may do better
                log.warn("{}: {}: {}", dataset, origin.description(), reason(e));
                answers.add("%s: %s".formatted(origin.description(), reason(e)));
            }
        }
        if (origins.isEmpty()) {
            answers.add("download: switched off by mlplab.datasets.offline");
        }
        throw new FilesUnavailableException(answers);
    }

    private <T> T assemble(DatasetFolder folder, Assembly<T> assembly) throws IOException {
        if (!Files.isDirectory(folder.path())) {
            throw new BrokenFileException("there is no such folder");
        }
        return assembly.assemble(name -> folder.read(file(name)));
    }

    private DatasetFile file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private boolean seemsComplete(Path folder) {
        return new DatasetFolder(folder, true).seemsComplete(files);
    }

    /** What a killed process left; safe under the lock only. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(cache, Intake.PREFIX + "*")) {
            for (Path leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
    }

    private static String reason(Exception e) {
        String name = e.getClass().getSimpleName();
        return e instanceof BrokenFileException || e instanceof OriginException
                ? String.valueOf(e.getMessage())
                : e.getMessage() == null ? name : "%s (%s)".formatted(e.getMessage(), name);
    }
}
