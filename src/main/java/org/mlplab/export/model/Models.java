package org.mlplab.export.model;

import java.util.function.LongFunction;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.export.Model;
import org.mlplab.training.export.OnnxModel;
import org.mlplab.training.memory.FreeMemory;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.NetworkMemory;
import org.mlplab.training.result.Signature;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads trained networks: whole, so that no connection to the database waits for a slow client. Each holds its memory until its
 * request has been answered.
 */
@Component
class Models {

    private final Experiments experiments;
    private final Signatures signatures;
    private final NetworkMemory memory;

    Models(Experiments experiments, Signatures signatures, FreeMemory free, ModelProperties properties) {
        this.experiments = experiments;
        this.signatures = signatures;
        long bytes = properties.networks().toBytes();
        Memory own = new Memory(bytes, bytes);
        this.memory = new NetworkMemory(free, own, own);
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

    /**
     * Its network, for the request that this thread answers.
     *
     * @param memory bytes that it takes to write so many parameters
     * @throws NoTrainedNetworkException if its parameters were dropped, or its preprocessing is no longer known
     * @throws org.mlplab.training.memory.NetworkTooLargeException if this node has not the memory for it
     * @throws org.mlplab.training.memory.NoMemoryNowException if others have that memory now
     */
    Model of(ExperimentView experiment, LongFunction<Memory> memory) {
        return of(experiment, signatures.of(experiment), memory);
    }

    /** @throws NoTrainedNetworkException as {@link #of}, or if a network is too large for the format */
    Model forOnnx(ExperimentView experiment) {
        Signature signature = signatures.of(experiment);
        if (!OnnxModel.holds(parameterCount(experiment, signature))) {
            throw new NoTrainedNetworkException(
                    experiment,
                    "an ONNX file holds at most 2 GB, and the parameters of experiment %d are more; take model.zip or parameters.npz"
                            .formatted(experiment.id()));
        }
        return of(experiment, signature, OnnxModel::memory);
    }

    private Model of(ExperimentView experiment, Signature signature, LongFunction<Memory> need) {
        if (!experiments.hasParameters(experiment.id())) {
            throw dropped(experiment);
        }
        hold(experiment.id(), need.apply(parameterCount(experiment, signature)));
        NetworkParameters parameters = experiments
                .readParameters(experiment.id(), NetworkParameters::readFrom)
                .orElseThrow(() -> dropped(experiment));
        return new Model(experiment.readSpec(), signature, parameters);
    }

    private static NoTrainedNetworkException dropped(ExperimentView experiment) {
        return new NoTrainedNetworkException(
                experiment,
                "the trained parameters of experiment %d were not kept (mlplab.studies.keep-parameters)"
                        .formatted(experiment.id()));
    }

    private static long parameterCount(ExperimentView experiment, Signature signature) {
        return experiment
                .readSpec()
                .network()
                .parameterCount(
                        signature.shape().inputs(), signature.classNames().size());
    }

    private void hold(long experimentId, Memory need) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        FreeMemory.Lease lease = memory.take("to write the network of experiment %d".formatted(experimentId), need);
        request.registerDestructionCallback(Models.class.getName(), lease::close, RequestAttributes.SCOPE_REQUEST);
    }
}
