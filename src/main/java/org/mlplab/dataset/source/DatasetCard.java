package org.mlplab.dataset.source;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Dataset;
import org.mlplab.spec.catalog.DatasetFacts;

/**
 * What is known of a data set before it is here.
 *
 * @param description one or two sentences for a reader who has never met it
 * @param classNames by label
 * @param licence name of the licence, or what is known of one
 * @param attribution whom to credit, with the paper to cite
 * @param homepage of its publisher; null where there is none
 * @param checksum as in {@link Dataset#checksum}
 */
public record DatasetCard(
        DatasetFacts facts,
        String description,
        List<String> classNames,
        String licence,
        String attribution,
        @Nullable URI homepage,
        String checksum) {}
