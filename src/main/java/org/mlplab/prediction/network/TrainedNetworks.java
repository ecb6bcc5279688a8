package org.mlplab.prediction.network;

import java.util.function.Function;
import java.util.function.LongPredicate;
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
import org.mlplab.training.memory.FreeMemory;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;
import org.mlplab.training.memory.NetworkMemory;
import org.mlplab.training.prediction.Predictor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The trained networks of experiments, those that were asked last in memory. */
@Component
public class TrainedNetworks {

    /** Bytes on the heap, and outside of it, that are set apart for one; as many are read at once as there are cores. */
    private static final long OWN = 8 << 20;

    private final Experiments experiments;
    private final ReadyDatasets datasets;
    private final NetworkMemory memory;
    private final NetworkCache<TrainedNetwork> cache;

    TrainedNetworks(Experiments experiments, ReadyDatasets datasets, FreeMemory free, PredictionProperties properties) {
        this.experiments = experiments;
        this.datasets = datasets;
        long own = OWN * Runtime.getRuntime().availableProcessors();
        this.memory = new NetworkMemory(free, new Memory(own, own), new Memory(OWN, OWN));
        this.cache = new NetworkCache<>(properties.networks().toBytes(), TrainedNetwork::close);
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
     * @throws org.mlplab.training.memory.NetworkTooLargeException if this node has not the memory for it
     * @throws org.mlplab.training.memory.NoMemoryNowException if others have that memory now
     */
    public <T> T use(ExperimentView experiment, Function<TrainedNetwork, T> work) {
        return cache.use(experiment.id(), place -> read(experiment, place), work);
    }

    private TrainedNetwork read(ExperimentView experiment, LongPredicate place) {
        ExperimentSpec spec = experiment.readSpec();
        Dataset dataset = dataset(experiment);
        int inputs = dataset.training().shape().inputs();
        int classes = dataset.classNames().size();
        boolean kept = place.test(Predictor.bytes(spec, inputs, classes));
        Memory need = MemoryNeed.ofPrediction(spec.network(), inputs, classes);
        FreeMemory.Lease taken = memory.take(
                "to ask the network of experiment %d".formatted(experiment.id()),
                // What a network takes that is kept is the cache's.
                kept ? new Memory(need.heap(), 0) : need);
        FreeMemory.Lease whileRead = taken;
        try {
            Predictor predictor = predictor(experiment, dataset);
            whileRead = kept ? taken : NetworkMemory.NOTHING;
            return new TrainedNetwork(
                    experiment,
                    dataset.classNames(),
                    InputLayout.of(dataset),
                    predictor,
                    kept ? NetworkMemory.NOTHING : taken);
        } finally {
            whileRead.close();
        }
    }

    private Predictor predictor(ExperimentView experiment, Dataset dataset) {
        ExperimentSpec spec = experiment.readSpec();
        DatasetSpec split = spec.dataset();
        var preprocessing = AffinePreprocessing.of(
                split.preprocessing(), dataset.split(split.splitSizes()).train());
        NetworkParameters parameters = experiments
                .readParameters(experiment.id(), NetworkParameters::readFrom)
                .orElseThrow(() -> NoTrainedNetworkException.dropped(experiment.id(), experiment.state()));
        return new Predictor(spec, dataset.classNames().size(), preprocessing, parameters);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void removed(NetworksRemoved event) {
        cache.dropIf(network -> event.concerns(network.experiment()));
    }
}
