package org.mlplab.prediction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.mlplab.prediction.request.ExampleBodies;
import org.mlplab.prediction.request.Predictions;
import org.mlplab.prediction.request.SentExamples;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

@RestController
@Tag(name = "Experiments")
class PredictionController {

    private static final int MOST_TOP = 1000;
    /** Of all examples together: an answer of about 12 MB. */
    private static final int MOST_CLASSES = 200_000;

    private static final String DIGIT = """
            {"rows": [[0, 0, 80, 207, 143, 16, 0, 0, 0, 0, 207, 239, 159, 239, 80, 0,
                       0, 48, 239, 32, 0, 175, 128, 0, 0, 64, 191, 0, 0, 128, 128, 0,
                       0, 80, 128, 0, 0, 143, 128, 0, 0, 64, 175, 0, 16, 191, 112, 0,
                       0, 32, 223, 80, 159, 191, 0, 0, 0, 0, 96, 207, 159, 0, 0, 0]]}""";

    private final Predictions predictions;
    private final ExampleBodies bodies;

    PredictionController(Predictions predictions, ExampleBodies bodies) {
        this.predictions = predictions;
        this.bodies = bodies;
    }

    @PostMapping(
            path = "/experiments/{id}/predictions",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.MULTIPART_FORM_DATA_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                MediaType.IMAGE_JPEG_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "predictClasses")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = PredictionRequest.Rows.class),
                        examples = @ExampleObject(name = "one of the digits", value = DIGIT)),
                @Content(
                        mediaType = "multipart/form-data",
                        schema = @Schema(implementation = PredictionRequest.Form.class)),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "NoTrainedNetwork")
    @ApiResponse(responseCode = "413", ref = "ExamplesTooLarge")
    @ApiResponse(responseCode = "415", ref = "NoExamples")
    @ApiResponse(responseCode = "422", ref = "InvalidExamples")
    PredictionAnswer predict(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "10") @Min(1) @Max(MOST_TOP) int top,
            HttpServletRequest request)
            throws IOException, ServletException {
        Predictions.Interface asked = predictions.of(id);
        SentExamples sent = examples(request, asked);
        int most = MOST_CLASSES / sent.size();
        if (Math.min(top, asked.classNames().size()) > most) {
            throw new InvalidParameterException(
                    "top", String.valueOf(top), "must be at most %d for %d examples".formatted(most, sent.size()));
        }
        return PredictionAnswer.of(asked, sent, predictions.predict(asked, sent, top));
    }

    private SentExamples examples(HttpServletRequest request, Predictions.Interface asked)
            throws IOException, ServletException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            try {
                return bodies.rows(request, asked.layout());
            } catch (JacksonException e) {
                throw new HttpMessageNotReadableException("no JSON", e, new ServletServerHttpRequest(request));
            }
        }
        if (!asked.layout().takesPictures()) {
            throw new NoPicturesException(
                    asked.experiment().readSpec().dataset().name());
        }
        return type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                ? bodies.pictures(request, asked.layout())
                : bodies.picture(request);
    }
}
