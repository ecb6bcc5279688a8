package org.mlplab.dataset.origin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where data sets come from and where they are kept.
 *
 * @param cache folder that downloaded data sets are kept in, shared by every process of a user. Default:
 *     mlplab/datasets in the user's cache folder ($XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%).
 * @param folders by data set name: a folder that holds its files, looked at before anything else.
 * @param archives by data set name: an address to download from instead of the publisher's; for cifar10 a .tar.gz,
 *     for mnist and fashion-mnist a folder with the four .gz files.
 * @param offline never download; only folders and the cache are looked at.
 * @param npm name or path of the npm client that one source of cifar10 needs.
 * @param npmTimeout how long npm may take in all.
 * @param connectTimeout how long a connection may take to come about.
 * @param stallTimeout how long a download may go without a byte before it is given up.
 */
@Validated
@ConfigurationProperties("mlplab.datasets")
public record DatasetProperties(
        @Nullable Path cache,
        @DefaultValue Map<String, Path> folders,
        @DefaultValue Map<String, URI> archives,
        @DefaultValue("false") boolean offline,
        @NotBlank @DefaultValue("npm") String npm,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("15m")
        Duration npmTimeout,

        @NotNull @DurationMin(millis = 1) @DefaultValue("10s")
        Duration connectTimeout,

        @NotNull @DurationMin(millis = 1) @DefaultValue("30s")
        Duration stallTimeout) {

    /** What holds where nothing is configured. */
    public static DatasetProperties defaults() {
        return new DatasetProperties(
                null,
                Map.of(),
                Map.of(),
                false,
                "npm",
                Duration.ofMinutes(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
    }

    /** A data set's own folder in the cache. */
    public Path cacheOf(String dataset) {
        return (cache == null ? CacheLocation.ofUser() : cache).resolve(dataset);
    }

    /** The folder configured for a data set, if one is, then {@code others}. */
    public List<Path> foldersOf(String dataset, Path... others) {
        return Stream.concat(Stream.ofNullable(folders.get(dataset)), Stream.of(others))
                .toList();
    }

    /** The address configured for a data set, or else the publisher's. */
    public List<URI> archivesOf(String dataset, URI... publishers) {
        URI configured = archives.get(dataset);
        return configured == null ? List.of(publishers) : List.of(configured);
    }

    HttpDownload httpDownload() {
        return new HttpDownload(connectTimeout, stallTimeout);
    }
}
