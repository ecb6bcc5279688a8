package org.mlplab.execution.worker;

import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.checkpoint.NewCheckpoint;
import org.mlplab.training.Checkpoint;
import org.mlplab.training.NetworkParameters;

/** What training leaves, as the store takes it. */
final class Payloads {

    private Payloads() {}

    static NewCheckpoint of(Checkpoint checkpoint) {
        return new NewCheckpoint(
                checkpoint.iteration(), checkpoint.epochs(), new Payload(checkpoint.size(), checkpoint::writeTo));
    }

    static Payload of(NetworkParameters parameters) {
        return new Payload(parameters.size(), parameters::writeTo);
    }
}
