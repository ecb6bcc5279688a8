package org.mlplab.export.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;

/** An experiment in MLflow's terms: a run of an MLflow experiment, which has all of a study, or all that belong to none. */
record MlflowRun(ExperimentView experiment) {

    private static final long FIRST_EXPERIMENT = 500_000_000_000_000_000L;
    private static final double MILLIS = 1000;
    private static final int RUNNING = 1;
    private static final int SCHEDULED = 2;
    private static final int FINISHED = 3;
    private static final int FAILED = 4;
    private static final int KILLED = 5;
    private static final int LOCAL_SOURCE = 4;

    /** The same for all experiments of a study; in MLflow's own form. */
    String experimentId() {
        return String.valueOf(FIRST_EXPERIMENT + Objects.requireNonNullElse(experiment.studyId(), 0L));
    }

    /** The same each time that the experiment is exported. */
    String runId() {
        String name =
                "mlplab %d %d".formatted(experiment.id(), experiment.createdAt().toEpochMilli());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII))
                .toString()
                .replace("-", "");
    }

    /** Folder of the MLflow experiment in the zip. */
    String experimentFolder() {
        return "mlruns/" + experimentId() + "/";
    }

    /** Folder of the run in the zip. */
    String runFolder() {
        return experimentFolder() + runId() + "/";
    }

    private long startedMillis() {
        return Objects.requireNonNullElse(experiment.startedAt(), experiment.createdAt())
                .toEpochMilli();
    }

    /** When so many seconds of training had passed, in milliseconds since 1970. */
    long millis(double seconds) {
        return startedMillis() + Math.round(MILLIS * seconds);
    }

    /** {@code meta.yaml} of the MLflow experiment. */
    String experimentMeta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("artifact_location", "./mlruns/" + experimentId());
        meta.put("creation_time", experiment.createdAt().toEpochMilli());
        meta.put("experiment_id", experimentId());
        meta.put("last_update_time", experiment.createdAt().toEpochMilli());
        meta.put("lifecycle_stage", "active");
        meta.put("name", experiment.studyId() == null ? "MLP Lab" : "MLP Lab, study " + experiment.studyId());
        return Yaml.of(meta);
    }

    /** {@code meta.yaml} of the run. */
    String runMeta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("artifact_uri", "./mlruns/%s/%s/artifacts".formatted(experimentId(), runId()));
        meta.put("end_time", millisOrNothing(experiment.finishedAt()));
        meta.put("entry_point_name", "");
        meta.put("experiment_id", experimentId());
        meta.put("lifecycle_stage", "active");
        meta.put("run_id", runId());
        meta.put("run_name", experiment.name());
        meta.put("run_uuid", runId());
        meta.put("source_name", "");
        meta.put("source_type", LOCAL_SOURCE);
        meta.put("source_version", "");
        meta.put("start_time", startedMillis());
        meta.put("status", status());
        meta.put("tags", List.of());
        meta.put("user_id", Objects.requireNonNullElse(experiment.owner(), "mlplab"));
        return Yaml.of(meta);
    }

    private static Object millisOrNothing(@Nullable Instant instant) {
        return instant == null ? Yaml.NOTHING : (Object) instant.toEpochMilli();
    }

    private int status() {
        return switch (experiment.state()) {
            case SUCCEEDED -> FINISHED;
            case FAILED, DIVERGED -> FAILED;
            case CANCELLED -> KILLED;
            case QUEUED, PAUSED -> SCHEDULED;
            case RUNNING, PAUSING, CANCELLING -> RUNNING;
        };
    }

    /** By name; none has an empty value. */
    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("mlflow.runName", experiment.name());
        tags.put("mlflow.source.name", "MLP Lab");
        tags.put("mlflow.source.type", "LOCAL");
        tags.put("mlflow.note.content", experiment.notes());
        tags.put("mlplab.experiment", String.valueOf(experiment.id()));
        tags.put("mlplab.state", experiment.state().name());
        tags.put("mlplab.stateReason", Objects.requireNonNullElse(experiment.stateReason(), ""));
        tags.put("mlplab.specHash", experiment.specHash());
        Provenance provenance = experiment.provenance();
        if (provenance != null) {
            tags.put("mlplab.version", provenance.version());
            tags.put("mlplab.datasetChecksum", provenance.datasetChecksum());
            tags.put("mlplab.parametersHash", Objects.requireNonNullElse(provenance.parametersHash(), ""));
        }
        tags.values().removeIf(String::isEmpty);
        return tags;
    }
}
