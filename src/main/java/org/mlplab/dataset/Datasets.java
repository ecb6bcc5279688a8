package org.mlplab.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.dataset.source.DatasetCard;
import org.mlplab.dataset.source.DatasetSource;
import org.mlplab.dataset.source.DatasetSources;
import org.mlplab.dataset.source.UploadedSources;
import org.mlplab.dataset.upload.UploadDescription;
import org.mlplab.spec.DatasetSpec;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;

/**
 * The data sets that can be trained on, each in memory once for all experiments: the service's own, then those that users have
 * brought. Safe for use by many threads.
 */
public final class Datasets implements DatasetCatalog, AutoCloseable {

    private static final int MOST_NAMES = 100;

    private final Map<String, Entry> own = new LinkedHashMap<>();
    private final UploadedSources uploads;
    private final RecentVersions recent = new RecentVersions();

    /** A data set and how it comes into the memory. */
    record Entry(DatasetCard card, SharedLoad load) {

        static Entry of(DatasetSource source) {
            return new Entry(source.card(), new SharedLoad(source));
        }
    }

    Datasets(List<DatasetSource> sources) {
        this(sources, UploadedSources.NONE);
    }

    Datasets(List<DatasetSource> sources, UploadedSources uploads) {
        sources.forEach(source -> own.put(source.name(), Entry.of(source)));
        this.uploads = uploads;
    }

    /** The data sets that are part of the service. */
    public static Datasets of(DatasetProperties properties) {
        return new Datasets(DatasetSources.of(properties));
    }

    /**
     * A data set, downloaded first where needed; concurrent callers share one load, and a failed one is not remembered.
     *
     * @param wanted its name and version
     * @param cancelled looked at about every 100 ms; the load itself goes on for the next caller
     * @throws DatasetUnavailableException if it is unavailable
     * @throws java.util.concurrent.CancellationException once {@code cancelled} is true
     */
    public Dataset load(DatasetSpec wanted, BooleanSupplier cancelled) {
        return load(wanted.name(), wanted.checksum(), cancelled);
    }

    /** The same, of the newest version. */
    public Dataset load(String name, BooleanSupplier cancelled) {
        return load(name, null, cancelled);
    }

    /** @param checksum of a version; null: the newest */
    public Dataset load(String name, @Nullable String checksum, BooleanSupplier cancelled) {
        return known(name, checksum).load.await(cancelled);
    }

    /** Starts to load a data set in the background; does nothing if that is done or under way. */
    public void prefetch(String name) {
        known(name, null).load.start();
    }

    @Override
    public Optional<DatasetFacts> find(String name) {
        return find(name, null);
    }

    @Override
    public Optional<DatasetFacts> find(String name, @Nullable String checksum) {
        return entry(name, checksum).map(entry -> entry.card.facts());
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(own.keySet());
        uploads.page("", MOST_NAMES - names.size()).forEach(source -> names.add(source.name()));
        return names;
    }

    /** Whether a name is one of the service's own data sets'. */
    public boolean isOwn(String name) {
        return own.containsKey(name);
    }

    /** The service's own. */
    public List<DatasetDescription> ownDescriptions() {
        return own.values().stream().map(entry -> describe(entry, null)).toList();
    }

    /** The newest version of every upload whose name is after this one, in the order of names, at most so many. */
    public List<DatasetDescription> uploadDescriptions(String after, int limit) {
        return uploads.page(after, limit).stream()
                .map(source -> describe(recent.entry(source), null))
                .toList();
    }

    /** Uploads with this checksum, under whatever name. */
    public List<DatasetDescription> withChecksum(String checksum) {
        List<DatasetDescription> found = new ArrayList<>(ownDescriptions());
        found.removeIf(each -> !each.checksum().equals(checksum));
        uploads.withChecksum(checksum).forEach(source -> found.add(describe(recent.entry(source), null)));
        return found;
    }

    /** The newest version of a data set. */
    public Optional<DatasetDescription> description(String name) {
        return description(name, null);
    }

    /** @param checksum of a version; null: the newest */
    public Optional<DatasetDescription> description(String name, @Nullable String checksum) {
        return entry(name, checksum).map(entry -> {
            String version = entry.card.facts().checksum();
            return describe(
                    entry,
                    version == null ? null : uploads.details(name, version).orElse(null));
        });
    }

    /** Ends downloads that are under way. */
    @Override
    public void close() {
        own.values().forEach(entry -> entry.load.stop());
        recent.stop();
    }

    private static DatasetDescription describe(Entry entry, @Nullable UploadDescription upload) {
        return DatasetDescription.of(entry.card, entry.load.availability(), upload);
    }

    private Optional<Entry> entry(String name, @Nullable String checksum) {
        Entry mine = own.get(name);
        if (mine != null) {
            return Optional.of(mine).filter(entry -> checksum == null || checksum.equals(entry.card.checksum()));
        }
        Optional<Entry> known = checksum == null ? Optional.empty() : recent.find(name, checksum);
        return known.isPresent() ? known : uploads.find(name, checksum).map(recent::entry);
    }

    private Entry known(String name, @Nullable String checksum) {
        return entry(name, checksum)
                .orElseThrow(() -> new DatasetUnavailableException(
                        checksum == null
                                ? "There is no data set '%s'; there are %s.".formatted(name, String.join(", ", names()))
                                : "There is no data set '%s' with checksum %s: it has been removed."
                                        .formatted(name, checksum)));
    }
}
