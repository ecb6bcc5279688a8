package org.mlplab.prediction.network;

import java.util.function.Function;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.ReadyDatasets;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.NetworksRemoved;
import org.mlplab.prediction.PredictionProperties;
import org.mlplab.spec.DatasetSpec;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.prediction.Predictor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The trained networks of experiments, those that were asked last in memory. */
@Component
public class TrainedNetworks {

    private final Experiments experiments;
    private final ReadyDatasets datasets;
    private final NetworkCache<TrainedNetwork> cache;

    TrainedNetworks(Experiments experiments, ReadyDatasets datasets, PredictionProperties properties) {
        this.experiments = experiments;
        this.datasets = datasets;
        this.cache = new NetworkCache<>(
                properties.networks().toBytes(),
                network -> network.predictor().bytes(),
                network -> network.predictor().close());
    }

    /**
     * An experiment that has a trained network.
     *
     * @throws org.mlplab.experiment.ExperimentNotFoundException if there is no such experiment, or no longer
     * @throws NoTrainedNetworkException if it has none
     */
    public ExperimentView trained(long experimentId) {
        ExperimentView experiment = experiments.get(experimentId);
        if (experiment.state() != ExperimentState.SUCCEEDED) {
            throw NoTrainedNetworkException.in(experimentId, experiment.state());
        }
        if (!experiments.hasParameters(experimentId)) {
            throw NoTrainedNetworkException.dropped(experimentId, experiment.state());
        }
        return experiment;
    }

    /**
     * Its data set.
     *
     * @throws NoTrainedNetworkException if the data set of that name is another one now
     * @throws org.mlplab.dataset.DatasetNotReadyException if it is not here
     */
    public Dataset dataset(ExperimentView experiment) {
        String name = experiment.readSpec().dataset().name();
        Dataset dataset = datasets.load(name, experiment.readSpec().dataset().checksum());
        Provenance provenance = experiment.provenance();
        if (provenance != null && !provenance.datasetChecksum().equals(dataset.checksum())) {
            throw NoTrainedNetworkException.ofOtherData(experiment.id(), experiment.state(), name);
        }
        return dataset;
    }

    /**
     * Does something with the network of an experiment that has one.
     *
     * @param work must not keep the network
     */
    public <T> T use(ExperimentView experiment, Function<TrainedNetwork, T> work) {
        return cache.use(experiment.id(), () -> read(experiment), work);
    }

    private TrainedNetwork read(ExperimentView experiment) {
        ExperimentSpec spec = experiment.readSpec();
        Dataset dataset = dataset(experiment);
        DatasetSpec split = spec.dataset();
        var preprocessing = AffinePreprocessing.of(
                split.preprocessing(), dataset.split(split.splitSizes()).train());
        NetworkParameters parameters = experiments
                .readParameters(experiment.id(), NetworkParameters::readFrom)
                .orElseThrow(() -> NoTrainedNetworkException.dropped(experiment.id(), experiment.state()));
        var predictor = new Predictor(spec, dataset.classNames().size(), preprocessing, parameters);
        var layout = InputLayout.of(dataset);
        return new TrainedNetwork(experiment, dataset.classNames(), layout, predictor);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void removed(NetworksRemoved event) {
        cache.dropIf(network -> event.concerns(network.experiment()));
    }
}
