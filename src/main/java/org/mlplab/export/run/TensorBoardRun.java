package org.mlplab.export.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.IterationLoss;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What an experiment showed, as a TensorBoard event file: {@code epoch/…} by epoch, {@code iteration/…} by iteration,
 * {@code test/…}, and the spec as hyper-parameters.
 */
@Component
class TensorBoardRun {

    private static final double MILLIS = 1000;

    private final RunCurves curves;

    TensorBoardRun(RunCurves curves) {
        this.curves = curves;
    }

    /** @param parameters by name */
    void write(ExperimentView experiment, Map<String, JsonNode> parameters, OutputStream to) throws IOException {
        var out = new BufferedOutputStream(to);
        double started = seconds(Objects.requireNonNullElse(experiment.startedAt(), experiment.createdAt()));
        var file = new EventFile(out, started);
        file.add(started, 0, List.of(HyperParameters.start(parameters, started)));
        curves.all(
                experiment.id(),
                (loss, seconds) -> file.add(started + seconds, loss.iteration(), values(loss)),
                (epoch, seconds) -> file.add(started + seconds, epoch.epoch(), values(epoch)));
        if (experiment.finishedAt() != null) {
            double ended = seconds(experiment.finishedAt());
            if (experiment.test() != null) {
                file.add(ended, experiment.progress().epoch(), values(experiment.test()));
            }
            file.add(ended, 0, List.of(HyperParameters.end(experiment.state(), ended)));
        }
        out.flush();
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }

    private static List<ProtocolBuffer> values(IterationLoss loss) {
        return List.of(
                EventFile.scalar("iteration/trainingLoss", loss.trainingLoss()),
                EventFile.scalar("iteration/regularizedTrainingLoss", loss.regularizedTrainingLoss()));
    }

    private static List<ProtocolBuffer> values(EpochMetrics epoch) {
        return Stream.of(EpochScalar.values())
                .flatMap(scalar -> Stream.ofNullable(scalar.of(epoch))
                        .map(value -> EventFile.scalar("epoch/" + scalar.label(), value)))
                .toList();
    }

    private static List<ProtocolBuffer> values(TestResult test) {
        return List.of(
                EventFile.scalar("test/testAccuracy", test.accuracy()), EventFile.scalar("test/testLoss", test.loss()));
    }
}
