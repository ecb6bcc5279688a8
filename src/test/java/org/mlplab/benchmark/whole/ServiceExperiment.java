package org.mlplab.benchmark.whole;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.mlplab.MlpLabApplication;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Contender;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.experiment.transition.ExperimentTransitioned;
import org.mlplab.spec.document.SpecReader;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contender: the service itself on CIFAR-10, from submission to the stored test result, with all that it does by default:
 * checkpoints, losses of iterations, pictures of weights, findings. A block is an experiment of so many iterations.
 */
final class ServiceExperiment {

    /** Between the end's being published and its being committed. */
    private static final long POLL_NANOS = 1_000_000;

    /**
     * A service that has been up for a while is measured, {@code service:} tells what the first experiments take: in each of the first
     * ten Java's compiler takes a second or two of the same cores.
     */
    private static final long WARM_UP_NANOS = 40_000_000_000L;

    private ServiceExperiment() {}

    public static void main(String[] arguments) throws Exception {
        Workload workload = Workload.of(arguments);
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark-home");
        ConfigurableApplicationContext service = SpringApplication.run(
                MlpLabApplication.class,
                "--server.port=0",
                "--mlplab.home=" + home,
                "--mlplab.workers=1",
                "--mlplab.threads-per-worker=" + Workload.threads(arguments));
        // Whoever asks for the state again and again takes from the cores that train.
        BlockingQueue<Long> ended = new LinkedBlockingQueue<>();
        service.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof ExperimentTransitioned transitioned
                    && transitioned.transition().state().isFinal()) {
                ended.add(transitioned.experimentId());
            }
        });
        long warm = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < warm) {
            run(service, spec(workload, workload.iterationsPerEpoch()), ended);
        }
        Blocks.serveMany(iterations -> run(service, spec(workload, iterations), ended));
        service.close();
    }

    private static Map<String, Object> spec(Workload workload, int iterations) {
        boolean adam = workload.optimizer().equals("adam");
        Map<String, Object> training = new LinkedHashMap<>(
                Map.of("iterations", iterations, "batchSize", workload.rows(), "sampling", "WITH_REPLACEMENT"));
        String precision = System.getProperty(Contender.PRECISION);
        if (precision != null) {
            training.put("precision", precision);
        }
        return Map.of(
                "dataset",
                Map.of("name", "cifar10", "preprocessing", "SUBTRACT_MEAN_IMAGE"),
                "network",
                Map.of(
                        "hiddenLayers",
                        workload.hidden().stream()
                                .map(units -> Map.of("units", units))
                                .toList()),
                "regularization",
                adam ? Map.of("weightDecay", Workload.WEIGHT_DECAY) : Map.of("l2", Workload.L2),
                "optimizer",
                Map.of("type", adam ? "ADAM" : "SGD", "learningRate", Workload.LEARNING_RATE),
                "learningRateSchedule",
                Map.of("type", "EXPONENTIAL", "decay", Workload.DECAY_PER_EPOCH),
                "training",
                training);
    }

    private static void run(
            ConfigurableApplicationContext service, Map<String, Object> asked, BlockingQueue<Long> ended) {
        var spec = service.getBean(SpecReader.class).read(JsonMapper.shared().valueToTree(asked));
        long id = service.getBean(Submission.class).submit(spec, null).id();
        Experiments experiments = service.getBean(Experiments.class);
        try {
            while (ended.take() != id) {
                // another's
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
