package org.mlplab.experiment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.summary.ExperimentMarks;
import org.mlplab.experiment.transition.Transition;
import org.mlplab.experiment.transition.TransitionLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/experiments/{id}/transitions", produces = "application/json")
@Tag(name = "Experiments")
class TransitionController {

    private final TransitionLog transitions;
    private final ExperimentMarks experiments;

    TransitionController(TransitionLog transitions, ExperimentMarks experiments) {
        this.transitions = transitions;
        this.experiments = experiments;
    }

    @GetMapping
    @Operation(operationId = "listTransitions")
    @ApiResponse(responseCode = "200")
    TransitionPage transitions(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var mark = experiments.of(Set.of(id)).get(id);
        if (mark == null) {
            throw new ExperimentNotFoundException(id);
        }
        List<Transition> page = transitions.after(id, after, limit);
        int last = page.isEmpty() ? after : page.get(page.size() - 1).number();
        return new TransitionPage(page, page.size() == limit && last < mark.transitions() ? (Integer) last : null);
    }
}
