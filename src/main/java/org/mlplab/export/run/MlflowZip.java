package org.mlplab.export.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.metrics.IterationLoss;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What an experiment showed, as a zip of a folder {@code mlruns} as MLflow's file store has it. Several can be unpacked into
 * the same place.
 */
@Component
class MlflowZip {

    private static final int MOST_CHARACTERS = 6000;

    private final RunCurves curves;

    MlflowZip(RunCurves curves) {
        this.curves = curves;
    }

    /**
     * Each curve is a file of its own, for which the epochs are read anew.
     *
     * @param parameters by name
     */
    void write(ExperimentView experiment, Map<String, JsonNode> parameters, OutputStream to) throws IOException {
        var run = new MlflowRun(experiment);
        var zip = new ZipOutputStream(to);
        put(zip, run.experimentFolder() + "meta.yaml", run.experimentMeta());
        put(zip, run.runFolder() + "meta.yaml", run.runMeta());
        put(zip, run.runFolder() + "artifacts/", "");
        for (Map.Entry<String, String> tag : run.tags().entrySet()) {
            put(zip, run.runFolder() + "tags/" + tag.getKey(), tag.getValue());
        }
        for (Map.Entry<String, JsonNode> parameter : parameters.entrySet()) {
            put(zip, run.runFolder() + "params/" + parameter.getKey(), oneLine(parameter.getValue()));
        }
        String metrics = run.runFolder() + "metrics/";
        for (EpochScalar scalar : EpochScalar.values()) {
            putEpochs(zip, metrics, scalar, run);
        }
        putIterations(zip, metrics + "iteration.trainingLoss", run, IterationLoss::trainingLoss);
        putIterations(zip, metrics + "iteration.regularizedTrainingLoss", run, IterationLoss::regularizedTrainingLoss);
        if (experiment.test() != null && experiment.finishedAt() != null) {
            putTest(zip, metrics, experiment.test(), experiment.finishedAt().toEpochMilli(), run);
        }
        zip.finish();
    }

    private static String oneLine(JsonNode value) {
        String text = value.asString().replaceAll("\\R", " ");
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void putEpochs(ZipOutputStream zip, String folder, EpochScalar scalar, MlflowRun run) throws IOException {
        var metric = new MetricFile(zip, folder + scalar.label());
        curves.epochs(run.experiment().id(), (epoch, seconds) -> {
            Double value = scalar.of(epoch);
            if (value != null) {
                metric.add(run.millis(seconds), value, epoch.epoch());
            }
        });
        metric.end();
    }

    @FunctionalInterface
    private interface LossValue {
        float of(IterationLoss loss);
    }

    private void putIterations(ZipOutputStream zip, String name, MlflowRun run, LossValue value) throws IOException {
        var metric = new MetricFile(zip, name);
        curves.all(
                run.experiment().id(),
                (loss, seconds) -> metric.add(run.millis(seconds), value.of(loss), loss.iteration()),
                (epoch, seconds) -> {});
        metric.end();
    }

    private static void putTest(ZipOutputStream zip, String folder, TestResult test, long millis, MlflowRun run)
            throws IOException {
        int epoch = run.experiment().progress().epoch();
        put(zip, folder + "testAccuracy", MetricFile.line(millis, test.accuracy(), epoch));
        put(zip, folder + "testLoss", MetricFile.line(millis, test.loss(), epoch));
    }
}
