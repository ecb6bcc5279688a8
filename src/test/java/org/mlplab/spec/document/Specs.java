package org.mlplab.spec.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.ProcessorFacts;
import org.mlplab.spec.catalog.SplitSizes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Specs and their reader, without a Spring context. */
public final class Specs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<DatasetFacts> KNOWN = List.of(
            new DatasetFacts("digits", new InputShape(1, 8, 8), 10, 1497, 300, new SplitSizes(1347, 150, 300)),
            new DatasetFacts("cifar10", new InputShape(3, 32, 32), 10, 50000, 10000, new SplitSizes(49000, 1000, 1000)),
            new DatasetFacts("toy", new InputShape(1, 1, 4), 3, 10, 5, new SplitSizes(5, 5, 5)));

    private Specs() {}

    public static SpecReader reader() {
        return reader(Optional::empty);
    }

    public static SpecReader reader(ProcessorFacts processor) {
        return new SpecReader(
                new DatasetCatalog() {
                    @Override
                    public Optional<DatasetFacts> find(String name) {
                        return KNOWN.stream()
                                .filter(known -> known.name().equals(name))
                                .findFirst();
                    }

                    @Override
                    public Collection<String> names() {
                        return KNOWN.stream().map(DatasetFacts::name).toList();
                    }
                },
                processor,
                JSON);
    }

    /** A spec of JSON written with single quotes. */
    public static ExperimentSpec of(String text) {
        return reader().read(json(text));
    }

    /** JSON written with single quotes. */
    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
