package org.mlplab.report.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.weights.WeightSnapshots;
import org.mlplab.spec.DatasetSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.springframework.stereotype.Component;

/** What the first layers of trained networks have learnt. */
@Component
public class FirstLayers {

    private final Experiments experiments;
    private final DatasetCatalog datasets;
    private final WeightSnapshots snapshots;

    FirstLayers(Experiments experiments, DatasetCatalog datasets, WeightSnapshots snapshots) {
        this.experiments = experiments;
        this.datasets = datasets;
        this.snapshots = snapshots;
    }

    /**
     * The first layer of one network.
     *
     * @param weights {@code inputs × units}, one unit's after the other's
     * @param shape of its inputs
     * @param ranges of each unit the weights that are black and fully bright in its picture; null for its smallest and largest
     */
    public record FirstLayer(float[] weights, InputShape shape, int units, float @Nullable [] ranges) {

        /** Its picture, as {@link WeightTiles#png(float[], InputShape, int, boolean, int, Integer)} draws it. */
        public byte[] png(boolean sorted, int limit, @Nullable Integer scale) {
            return WeightTiles.png(weights, shape, units, sorted, limit, scale, ranges);
        }
    }

    /** Empty where there are no trained parameters, or the data set is no longer known. */
    public Optional<FirstLayer> of(ExperimentView experiment) {
        DatasetSpec trainedOn = experiment.readSpec().dataset();
        Optional<DatasetFacts> dataset = datasets.find(trainedOn.name(), trainedOn.checksum());
        if (dataset.isEmpty()) {
            return Optional.empty();
        }
        List<HiddenLayer> hidden = experiment.readSpec().network().hiddenLayers();
        int units = hidden.isEmpty() ? dataset.get().classes() : hidden.get(0).units();
        InputShape shape = dataset.get().shape();
        return experiments
                .readParameters(experiment.id(), (in, bytes) -> weights(in, shape.inputs(), units))
                .map(weights -> new FirstLayer(weights, shape, units, null));
    }

    /**
     * The first layer after an epoch, as far as it was kept; empty where none was then, or the data set is no longer known.
     *
     * @param comparable whether the ranges are those of all epochs of which it was kept
     */
    public Optional<FirstLayer> of(ExperimentView experiment, int epoch, boolean comparable) {
        return datasets.find(experiment.readSpec().dataset().name())
                .flatMap(dataset -> snapshots
                        .find(experiment.id(), epoch)
                        .filter(kept -> kept.inputs() == dataset.shape().inputs())
                        .map(kept -> new FirstLayer(
                                kept.weights(),
                                dataset.shape(),
                                kept.units(),
                                comparable ? snapshots.ranges(experiment.id()) : null)));
    }

    /** They come first: what follows is not read. */
    private static float[] weights(InputStream in, int inputs, int units) throws IOException {
        float[] weights = new float[inputs * units];
        for (int unit = 0; unit < units; unit++) {
            ByteBuffer.wrap(in.readNBytes(inputs * Float.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(weights, unit * inputs, inputs);
        }
        return weights;
    }
}
