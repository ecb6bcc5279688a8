package org.mlplab.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists experiments by keyset: a page costs the same wherever it is, and none is skipped or shown twice. */
@Service
public class ExperimentList {

    private final ExperimentRepository experiments;
    private final ViewAssembler views;
    private final JsonMapper json;

    ExperimentList(ExperimentRepository experiments, ViewAssembler views, JsonMapper json) {
        this.experiments = experiments;
        this.views = views;
        this.json = json;
    }

    /**
     * One page.
     *
     * @throws IllegalArgumentException if {@code after} does not come from a page in the same order
     */
    @Transactional(readOnly = true)
    public ExperimentPage page(ExperimentQuery query) {
        KeysetScrollPosition position = position(query);
        Window<Experiment> window = experiments.findBy(
                filter(query),
                found -> found.sortBy(query.sort().sort()).limit(query.limit()).scroll(position));
        String next = window.hasNext() ? token((KeysetScrollPosition) window.positionAt(window.size() - 1)) : null;
        return new ExperimentPage(window.map(views::view).toList(), next);
    }

    private static Specification<Experiment> filter(ExperimentQuery query) {
        Specification<Experiment> all = Specification.unrestricted();
        if (!query.states().isEmpty()) {
            all = all.and((e, q, b) -> e.get("state").in(query.states()));
        }
        if (query.dataset() != null) {
            all = all.and((e, q, b) -> b.equal(e.get("dataset"), query.dataset()));
        }
        if (query.study() != null) {
            all = all.and((e, q, b) -> b.equal(e.get("studyId"), query.study()));
        }
        if (query.tag() != null) {
            all = all.and((e, q, b) -> b.isMember(query.tag(), e.get("tags")));
        }
        if (query.sort().mayBeNull()) {
            all = all.and((e, q, b) -> b.isNotNull(e.get(query.sort().property())));
        }
        return all;
    }

    private String token(KeysetScrollPosition position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(position.getKeys()));
    }

    private KeysetScrollPosition position(ExperimentQuery query) {
        return query.after() == null ? ScrollPosition.keyset() : ScrollPosition.forward(keys(query, query.after()));
    }

    private Map<String, Object> keys(ExperimentQuery query, String after) {
        Map<String, Object> keys = new LinkedHashMap<>();
        try {
            JsonNode node = json.readTree(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8));
            query.sort()
                    .sort()
                    .forEach(order ->
                            keys.put(order.getProperty(), key(order.getProperty(), node.get(order.getProperty()))));
        } catch (JacksonException e) { // also where a key is of another type
            throw new IllegalArgumentException("after must be the next of a page", e);
        }
        return keys;
    }

    private static Object key(String property, @Nullable JsonNode node) {
        if (node == null) {
            throw new IllegalArgumentException("after must be the next of a page in the same order");
        }
        return switch (property) {
            case "id" -> node.longValue();
            case "name" -> node.stringValue();
            default -> node.doubleValue();
        };
    }
}
