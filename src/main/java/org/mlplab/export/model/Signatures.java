package org.mlplab.export.model;

import java.util.Optional;
import org.mlplab.dataset.Availability;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.Datasets;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.training.result.Signature;
import org.springframework.stereotype.Component;

/** What networks read and answer. Where an earlier version of the service did not store it, the data tell it again. */
@Component
class Signatures {

    private final Experiments experiments;
    private final Datasets datasets;

    Signatures(Experiments experiments, Datasets datasets) {
        this.experiments = experiments;
        this.datasets = datasets;
    }

    /** @throws NoTrainedNetworkException if it was not stored and the very data are not here */
    Signature of(ExperimentView experiment) {
        return experiments
                .signature(experiment.id())
                .map(Signature::ofJson)
                .orElseGet(() -> Signature.of(experiment.readSpec().dataset(), data(experiment)));
    }

    private Dataset data(ExperimentView experiment) {
        String name = experiment.readSpec().dataset().name();
        Optional<DatasetDescription> here =
                datasets.description(name).filter(each -> each.availability().state() == Availability.State.AVAILABLE);
        if (here.isEmpty()) {
            throw new NoTrainedNetworkException(
                    experiment,
                    "an earlier version of the service trained experiment %d and kept no preprocessing: fetch its data set %s first"
                            .formatted(experiment.id(), name));
        }
        Provenance provenance = experiment.provenance();
        if (provenance == null
                || !provenance.datasetChecksum().equals(here.get().checksum())) {
            throw new NoTrainedNetworkException(
                    experiment,
                    "experiment %d was trained on another version of %s, and its preprocessing was not kept"
                            .formatted(experiment.id(), name));
        }
        try {
            return datasets.load(name, () -> false);
        } catch (DatasetUnavailableException e) {
            throw new NoTrainedNetworkException(experiment, String.valueOf(e.getMessage()));
        }
    }
}
