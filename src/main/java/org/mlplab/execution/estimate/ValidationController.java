package org.mlplab.execution.estimate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.mlplab.experiment.Admission;
import org.mlplab.experiment.Estimate;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecBody;
import org.mlplab.spec.document.SpecReader;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Experiments")
class ValidationController {

    private final SpecReader specs;
    private final Admission admission;
    private final Estimator estimator;

    ValidationController(SpecReader specs, Admission admission, Estimator estimator) {
        this.specs = specs;
        this.admission = admission;
        this.estimator = estimator;
    }

    @PostMapping(path = "/experiments/validate", consumes = "application/json", produces = "application/json")
    @Operation(operationId = "validateSpec")
    @SpecBody
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    Estimate validate(@RequestBody JsonNode sent) {
        ExperimentSpec spec = specs.read(sent);
        admission.require(spec);
        return estimator.estimate(spec);
    }
}
