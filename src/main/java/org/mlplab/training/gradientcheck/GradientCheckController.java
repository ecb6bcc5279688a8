package org.mlplab.training.gradientcheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.mlplab.spec.reading.JsonRecords;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Gradient checks", description = "Whether gradients are what they should be")
class GradientCheckController {

    private final JsonRecords records;
    private final GradientChecks checks;

    GradientCheckController(JsonRecords records, GradientChecks checks) {
        this.records = records;
        this.checks = checks;
    }

    @PostMapping(path = "/gradient-checks", consumes = "application/json", produces = "application/json")
    @Operation(operationId = "checkGradients")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            description = "The network",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = GradientCheckRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "report",
                                        summary = "The report's network on five points",
                                        value = """
                                        {"inputs": 4, "hiddenUnits": [10], "classes": 3, "examples": 5,
                                         "l2": 0.05, "seed": 0}"""),
                                @ExampleObject(
                                        name = "deeper",
                                        summary = "Three hidden layers, without a penalty",
                                        value = """
                                        {"hiddenUnits": [10, 8, 6], "l2": 0}""")
                            }))
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    GradientCheck check(@RequestBody JsonNode request) {
        return checks.check(records.read(request, GradientCheckRequest.class, "gradient check"));
    }
}
