package org.mlplab.spec.catalog;

import java.util.Collection;
import java.util.Optional;

/** The data sets that a spec may name. */
public interface DatasetCatalog {

    Optional<DatasetFacts> find(String name);

    /** Every name that {@link #find} knows, in the order in which they are shown. */
    Collection<String> names();
}
