package org.mlplab.export.model;

import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.export.Model;
import org.mlplab.training.export.OnnxModel;
import org.springframework.stereotype.Component;

/** Reads trained networks: whole, so that no connection to the database waits for a slow client. */
@Component
class Models {

    private final Experiments experiments;
    private final Signatures signatures;

    Models(Experiments experiments, Signatures signatures) {
        this.experiments = experiments;
        this.signatures = signatures;
    }

    /**
     * An experiment that has a trained network.
     *
     * @throws NoTrainedNetworkException if it has none, or none yet
     */
    ExperimentView trained(long id) {
        ExperimentView experiment = experiments.get(id);
        if (experiment.state() != ExperimentState.SUCCEEDED) {
            throw new NoTrainedNetworkException(
                    experiment, "experiment %d is %s and has no trained network".formatted(id, experiment.state()));
        }
        return experiment;
    }

    /** @throws NoTrainedNetworkException if its parameters were dropped, or its preprocessing is no longer known */
    Model of(ExperimentView experiment) {
        NetworkParameters parameters = experiments
                .readParameters(experiment.id(), NetworkParameters::readFrom)
                .orElseThrow(() -> new NoTrainedNetworkException(
                        experiment,
                        "the trained parameters of experiment %d were not kept (mlplab.studies.keep-parameters)"
                                .formatted(experiment.id())));
        return new Model(experiment.readSpec(), signatures.of(experiment), parameters);
    }

    /** @throws NoTrainedNetworkException as {@link #of}, or if a network is too large for the format */
    Model forOnnx(ExperimentView experiment) {
        Model model = of(experiment);
        if (!OnnxModel.holds(model.parameters().values().length)) {
            throw new NoTrainedNetworkException(
                    experiment,
                    "an ONNX file holds at most 2 GB, and the parameters of experiment %d are more; take model.zip or parameters.npz"
                            .formatted(experiment.id()));
        }
        return model;
    }
}
