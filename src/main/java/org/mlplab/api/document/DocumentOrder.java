package org.mlplab.api.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells things in the order in which a reader meets them. */
@Component
class DocumentOrder implements OpenApiCustomizer {

    private static final List<String> TAGS =
            List.of("Experiments", "Data sets", "Studies", "Events", "Queue and nodes", "Webhooks", "Gradient checks");

    @Override
    public void customise(OpenAPI document) {
        // A collection before its items before what is asked of an item.
        Paths paths = new Paths();
        paths.putAll(new TreeMap<>(document.getPaths()));
        document.setPaths(paths);
        if (document.getTags() != null) {
            List<Tag> tags = new ArrayList<>(document.getTags());
            tags.sort(Comparator.comparingInt(DocumentOrder::rank).thenComparing(Tag::getName));
            document.setTags(tags);
        }
    }

    private static int rank(Tag tag) {
        int rank = TAGS.indexOf(tag.getName());
        return rank < 0 ? TAGS.size() : rank;
    }
}
