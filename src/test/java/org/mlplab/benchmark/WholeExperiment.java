package org.mlplab.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.mlplab.MlpLabApplication;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.SpecReader;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contender: the service itself on CIFAR-10, from submission to the stored test result. One iteration is an experiment of
 * {@link #ITERATIONS}; it runs where the workload is the report's tuned network.
 */
final class WholeExperiment {

    static final int ITERATIONS = 2000;

    private static final String SPEC = """
            {"dataset": {"name": "cifar10", "preprocessing": "SUBTRACT_MEAN_IMAGE"},
             "network": {"hiddenLayers": [{"units": 250}]}, "regularization": {"l2": %s},
             "optimizer": {"type": "SGD", "learningRate": %s},
             "training": {"iterations": %d, "batchSize": 1024, "sampling": "WITH_REPLACEMENT"}}""".formatted(Workload.L2, Workload.LEARNING_RATE, ITERATIONS);

    private static final long POLL_NANOS = 50_000_000;

    private WholeExperiment() {}

    public static void main(String[] arguments) throws Exception {
        Workload workload = Workload.of(arguments);
        if (!workload.optimizer().equals("sgd") || workload.rows() != 1024) {
            return;
        }
        Path home = Files.createTempDirectory("mlplab-benchmark");
        ConfigurableApplicationContext service = SpringApplication.run(
                MlpLabApplication.class,
                "--server.port=0",
                "--mlplab.home=" + home,
                "--mlplab.workers=1",
                "--mlplab.threads-per-worker=" + Workload.threads(arguments));
        Blocks.serve(() -> run(service));
        service.close();
    }

    private static void run(ConfigurableApplicationContext service) {
        var spec = service.getBean(SpecReader.class).read(JsonMapper.shared().readTree(SPEC));
        long id = service.getBean(Submission.class).submit(spec, null).id();
        Experiments experiments = service.getBean(Experiments.class);
        ExperimentView experiment = experiments.get(id);
        while (!experiment.state().isFinal()) {
            LockSupport.parkNanos(POLL_NANOS);
            experiment = experiments.get(id);
        }
        if (experiment.state() != ExperimentState.SUCCEEDED) {
            throw new IllegalStateException(experiment.stateReason());
        }
    }
}
