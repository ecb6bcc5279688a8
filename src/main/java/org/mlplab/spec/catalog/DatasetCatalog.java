package org.mlplab.spec.catalog;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data sets that a spec may name. */
public interface DatasetCatalog {

    /** In its newest version. */
    Optional<DatasetFacts> find(String name);

    /**
     * In one version.
     *
     * @param checksum of the version; null: the newest
     */
    default Optional<DatasetFacts> find(String name, @Nullable String checksum) {
        return find(name).filter(facts -> checksum == null || checksum.equals(facts.checksum()));
    }

    /** Names that {@link #find} knows, in the order in which they are shown; the first hundred of those there are. */
    Collection<String> names();
}
