package org.mlplab.dataset.source;

import java.util.List;
import org.mlplab.dataset.origin.DatasetProperties;

/** Every data set that the service knows. */
public final class DatasetSources {

    private DatasetSources() {}

    /** In the order in which they are listed. */
    public static List<DatasetSource> of(DatasetProperties properties) {
        return List.of(
                new Digits(),
                Cifar10.source(properties),
                Mnist.source(properties),
                FashionMnist.source(properties),
                new Toy());
    }
}
