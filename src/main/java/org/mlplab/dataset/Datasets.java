package org.mlplab.dataset;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.dataset.source.DatasetCard;
import org.mlplab.dataset.source.DatasetSource;
import org.mlplab.dataset.source.DatasetSources;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;

/** The data sets that can be trained on, each in memory once for all experiments. Safe for use by many threads. */
public final class Datasets implements DatasetCatalog, AutoCloseable {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(DatasetCard card, SharedLoad load) {}

    Datasets(List<DatasetSource> sources) {
        sources.forEach(source -> entries.put(source.name(), new Entry(source.card(), new SharedLoad(source))));
    }

    /** The data sets that the service knows. */
    public static Datasets of(DatasetProperties properties) {
        return new Datasets(DatasetSources.of(properties));
    }

    /**
     * A data set, downloaded first where needed; concurrent callers share one load, and a failed one is not remembered.
     *
     * @param cancelled looked at about every 100 ms; the load itself goes on for the next caller
     * @throws DatasetUnavailableException if it is unavailable
     * @throws java.util.concurrent.CancellationException once {@code cancelled} is true
     */
    public Dataset load(String name, BooleanSupplier cancelled) {
        return known(name).load.await(cancelled);
    }

    /** Starts to load a data set in the background; does nothing if that is done or under way. */
    public void prefetch(String name) {
        known(name).load.start();
    }

    @Override
    public Optional<DatasetFacts> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(entry -> entry.card.facts());
    }

    @Override
    public Collection<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    public List<DatasetDescription> descriptions() {
        return entries.values().stream().map(Datasets::describe).toList();
    }

    public Optional<DatasetDescription> description(String name) {
        return Optional.ofNullable(entries.get(name)).map(Datasets::describe);
    }

    /** Ends downloads that are under way. */
    @Override
    public void close() {
        entries.values().forEach(entry -> entry.load.stop());
    }

    private static DatasetDescription describe(Entry entry) {
        return DatasetDescription.of(entry.card, entry.load.availability());
    }

    private Entry known(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new DatasetUnavailableException(
                    "There is no data set '%s'; there are %s.".formatted(name, String.join(", ", names())));
        }
        return entry;
    }
}
