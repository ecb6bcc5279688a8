package org.mlplab.experiment.removal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.list.ExperimentFilter;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/experiments", produces = "application/json")
@Tag(name = "Experiments")
class RemovalController {

    private static final int MOST_TAGS = 20;

    private final OldExperiments old;
    private final Clock clock;

    RemovalController(OldExperiments old, Clock clock) {
        this.old = old;
        this.clock = clock;
    }

    /** A tag may have a comma. */
    @InitBinder("tag")
    void doNotSplit(WebDataBinder binder) {
        binder.registerCustomEditor(Set.class, new CustomCollectionEditor(Set.class));
    }

    @GetMapping("/removal")
    @Operation(operationId = "previewRemoval")
    @ApiResponse(responseCode = "200")
    RemovalPreview preview(
            @Parameter(example = "2026-01-01T00:00:00Z")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    Instant finishedBefore,
            @RequestParam(defaultValue = "") Set<ExperimentState> state,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Size(max = MOST_TAGS) @Nullable Set<String> tag,
            @RequestParam(required = false) @Size(max = 200) @Nullable String q) {
        return old.preview(filter(state, dataset, tag, q), past(finishedBefore));
    }

    @DeleteMapping
    @Operation(operationId = "removeExperiments")
    @ApiResponse(responseCode = "200")
    Removal remove(
            @Parameter(example = "2026-01-01T00:00:00Z")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    Instant finishedBefore,
            @RequestParam(defaultValue = "") Set<ExperimentState> state,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Size(max = MOST_TAGS) @Nullable Set<String> tag,
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam String confirm,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit) {
        ExperimentFilter filter = filter(state, dataset, tag, q);
        Instant before = past(finishedBefore);
        if (!confirm.equals(old.confirmation(filter, before))) {
            throw new InvalidParameterException(
                    "confirm", confirm, "must be what GET /experiments/removal answers for this very filter");
        }
        return old.remove(filter, before, limit);
    }

    private static ExperimentFilter filter(
            Set<ExperimentState> state, @Nullable String dataset, @Nullable Set<String> tag, @Nullable String q) {
        return new ExperimentFilter(state, dataset, tag == null ? Set.of() : tag, null, false, null, q);
    }

    private Instant past(Instant finishedBefore) {
        if (finishedBefore.isAfter(clock.instant())) {
            throw new InvalidParameterException(
                    "finishedBefore", finishedBefore.toString(), "must not lie in the future");
        }
        return finishedBefore;
    }
}
