package org.mlplab.export.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.export.file.ExportedFile;
import org.mlplab.export.file.FileAnswer;
import org.mlplab.export.file.FileBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Experiments")
class RunController {

    private final Experiments experiments;
    private final TensorBoardRun tensorBoard;
    private final MlflowZip mlflow;
    private final EpochTable table;
    private final SpecParameters parameters;

    RunController(
            Experiments experiments,
            TensorBoardRun tensorBoard,
            MlflowZip mlflow,
            EpochTable table,
            SpecParameters parameters) {
        this.experiments = experiments;
        this.tensorBoard = tensorBoard;
        this.mlflow = mlflow;
        this.table = table;
        this.parameters = parameters;
    }

    @GetMapping("/experiments/{id}/export")
    @Operation(operationId = "exportExperiment")
    @ExportedFile
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<FileBody> export(
            @Parameter(example = "1") @PathVariable long id, @RequestParam RunFormat format, WebRequest request) {
        ExperimentView experiment = experiments.get(id);
        return new FileAnswer(tag(experiment, format), format.type(), name(experiment, format))
                .to(request, () -> body(experiment, format));
    }

    private FileBody body(ExperimentView experiment, RunFormat format) {
        return switch (format) {
            case TENSORBOARD -> {
                Map<String, JsonNode> spec = parameters.of(experiment);
                yield out -> tensorBoard.write(experiment, spec, out);
            }
            case MLFLOW -> {
                Map<String, JsonNode> spec = parameters.of(experiment);
                yield out -> mlflow.write(experiment, spec, out);
            }
            case CSV -> out -> table.write(experiment, out);
        };
    }

    private static String tag(ExperimentView experiment, RunFormat format) {
        return "%d-%s-%x"
                .formatted(
                        experiment.id(),
                        format,
                        Objects.hash(
                                experiment.state().name(),
                                experiment.stateReason(),
                                experiment.startedAt(),
                                experiment.progress().epoch(),
                                experiment.name(),
                                experiment.tags(),
                                experiment.notes()));
    }

    /** TensorBoard reads only files whose name says what they are. */
    private static String name(ExperimentView experiment, RunFormat format) {
        long seconds = Objects.requireNonNullElse(experiment.startedAt(), experiment.createdAt())
                .getEpochSecond();
        return switch (format) {
            case TENSORBOARD ->
                "events.out.tfevents.%d.%s".formatted(seconds, FileAnswer.name(experiment.id(), experiment.name(), ""));
            case MLFLOW -> FileAnswer.name(experiment.id(), experiment.name(), "-mlflow.zip");
            case CSV -> FileAnswer.name(experiment.id(), experiment.name(), ".csv");
        };
    }
}
