package org.mlplab.benchmark.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Workload;

/** Contender: PyTorch 2 on one minibatch. */
public final class PyTorch2Steps {

    private PyTorch2Steps() {}

    public static void main(String[] arguments) {
        PyTorch2.configure(Workload.threads(arguments));
        Workload workload = Workload.of(arguments);
        PyTorch2 network = new PyTorch2(workload);
        NDArray x = network.manager().randomUniform(0, 1, new Shape(workload.rows(), workload.inputs()));
        NDArray y = network.manager().randomInteger(0, workload.classes(), new Shape(workload.rows()), DataType.INT64);
        Blocks.serve(() -> {
            if (workload.trains()) {
                network.step(x, y);
            } else {
                network.predict(x, y);
            }
        });
    }
}
