package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.prediction.Predictor;
import org.mlplab.training.result.Signature;
import org.nd4j.linalg.factory.Nd4j;

/** A forced collection stops all threads of the process: requests, and other trainings. */
class ForcedCollectionsTest {

    private static final ExperimentSpec SPEC = Specs.of("{'dataset': {'name': 'digits'},"
            + " 'network': {'hiddenLayers': [{'units': 20, 'dropoutRate': 0.5}]}, 'training': {'iterations': 7}}");

    private final AtomicInteger forced = new AtomicInteger();

    private final NotificationListener listener = (notification, handback) -> {
        if (GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                .getGcCause()
                .equals("System.gc()")) {
            forced.incrementAndGet();
        }
    };

    @Test
    void training_and_predicting_force_none_and_leave_no_workspace() throws Exception {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
        try {
            trainAndPredict();
            // notices arrive late, but in order
            System.gc();
            await().atMost(Duration.ofSeconds(20)).until(() -> forced.get() > 0);
        } finally {
            for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            }
        }
        assertThat(forced).hasValue(1);
        assertThat(Nd4j.getWorkspaceManager().getAllWorkspacesForCurrentThread())
                .isEmpty();
    }

    private static void trainAndPredict() {
        var outcome = (TrainingOutcome.Completed)
                new Trainer().train(SPEC, Stripes.DATASET, 2, null, new Recorder(Long.MAX_VALUE));
        var preprocessing = Signature.of(SPEC.dataset(), Stripes.DATASET).preprocessing();
        try (var predictor = new Predictor(SPEC, 10, preprocessing, outcome.parameters())) {
            predictor.predict(Stripes.DATASET.split(SPEC.dataset().splitSizes()).test(), (row, predicted, by) -> {});
        }
    }
}
