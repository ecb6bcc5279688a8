package org.mlplab.execution.worker;

import org.mlplab.dataset.Dataset;
import org.mlplab.execution.Node;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.training.platform.Engine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Says what an experiment's numbers depend on beside its spec. */
@Component
class ProvenanceCollector {

    private final Engine engine;
    private final Node node;
    private final WorkerProperties.Capacity capacity;
    private final String version;

    ProvenanceCollector(
            Engine engine, Node node, WorkerProperties.Capacity capacity, ObjectProvider<BuildProperties> build) {
        this.engine = engine;
        this.node = node;
        this.capacity = capacity;
        this.version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
    }

    Provenance of(Attempt attempt, Dataset dataset) {
        return new Provenance(
                attempt.specHash(),
                dataset.checksum(),
                version,
                engine.backend(),
                engine.dl4jVersion(),
                engine.nativeLibrary(),
                engine.blas(attempt.spec().training().precision()),
                capacity.threadsPerWorker(),
                engine.cpu(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                node.name(),
                null);
    }
}
