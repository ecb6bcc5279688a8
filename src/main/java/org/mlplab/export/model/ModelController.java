package org.mlplab.export.model;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.mlplab.api.problem.Problems;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.export.file.ExportedFile;
import org.mlplab.export.file.FileAnswer;
import org.mlplab.export.file.FileBody;
import org.mlplab.training.export.Dl4jModel;
import org.mlplab.training.export.Model;
import org.mlplab.training.export.NumpyArrays;
import org.mlplab.training.export.OnnxModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/experiments/{id}")
@Tag(name = "Experiments")
class ModelController {

    /** Goes up when the same networks are written differently. */
    private static final int FORMAT = 1;

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Models models;
    private final ModelMetadata metadata;

    ModelController(Models models, ModelMetadata metadata) {
        this.models = models;
        this.metadata = metadata;
    }

    @GetMapping("/model.onnx")
    @Operation(operationId = "getOnnxModel")
    @ExportedFile
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", ref = "NoTrainedNetwork")
    ResponseEntity<FileBody> onnx(@Parameter(example = "1") @PathVariable long id, WebRequest request) {
        ExperimentView experiment = models.trained(id);
        return answer(experiment, MediaType.APPLICATION_OCTET_STREAM, ".onnx").to(request, () -> {
            Model model = models.forOnnx(experiment);
            Map<String, String> texts = metadata.texts(metadata.of(experiment, model.signature()));
            return out -> OnnxModel.write(model, texts.getOrDefault("version", ""), experiment.name(), texts, out);
        });
    }

    @GetMapping("/model.zip")
    @Operation(operationId = "getZippedModel")
    @ExportedFile
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", ref = "NoTrainedNetwork")
    ResponseEntity<FileBody> dl4j(@Parameter(example = "1") @PathVariable long id, WebRequest request) {
        ExperimentView experiment = models.trained(id);
        return answer(experiment, ZIP, ".zip").to(request, () -> {
            Model model = models.of(experiment, Dl4jModel::memory);
            Map<String, Object> about = metadata.of(experiment, model.signature());
            return out -> Dl4jModel.write(model, finished(experiment), about, out);
        });
    }

    @GetMapping("/parameters.npz")
    @Operation(operationId = "getParameters")
    @ExportedFile
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", ref = "NoTrainedNetwork")
    ResponseEntity<FileBody> npz(@Parameter(example = "1") @PathVariable long id, WebRequest request) {
        ExperimentView experiment = models.trained(id);
        return answer(experiment, MediaType.APPLICATION_OCTET_STREAM, ".npz").to(request, () -> {
            Model model = models.of(experiment, NumpyArrays::memory);
            return out -> NumpyArrays.write(model, finished(experiment), out);
        });
    }

    /** Parameters never change, but what people write about an experiment does, and goes into the file. */
    private static FileAnswer answer(ExperimentView experiment, MediaType type, String end) {
        String tag = "%d%s-%d-%x-%d"
                .formatted(
                        experiment.id(),
                        end,
                        finished(experiment).toEpochMilli(),
                        Objects.hash(experiment.name(), experiment.tags()),
                        FORMAT);
        return new FileAnswer(tag, type, FileAnswer.name(experiment.id(), experiment.name(), end));
    }

    private static Instant finished(ExperimentView experiment) {
        return Objects.requireNonNullElse(experiment.finishedAt(), experiment.createdAt());
    }

    @ExceptionHandler
    ProblemDetail handle(NoTrainedNetworkException e) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "No trained network", e);
        problem.setProperty("state", e.state());
        return problem;
    }
}
