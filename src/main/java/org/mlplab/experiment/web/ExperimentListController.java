package org.mlplab.experiment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.list.ExperimentCounts;
import org.mlplab.experiment.list.ExperimentFilter;
import org.mlplab.experiment.list.ExperimentList;
import org.mlplab.experiment.list.ExperimentPage;
import org.mlplab.experiment.list.ExperimentQuery;
import org.mlplab.experiment.list.ExperimentSort;
import org.mlplab.experiment.list.ExperimentTotals;
import org.mlplab.experiment.list.TagCounts;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/experiments", produces = "application/json")
@Tag(name = "Experiments")
class ExperimentListController {

    private static final int MOST_TAGS = 20;

    private final ExperimentList list;
    private final ExperimentTotals totals;

    ExperimentListController(ExperimentList list, ExperimentTotals totals) {
        this.list = list;
        this.totals = totals;
    }

    /** A tag may have a comma. */
    @InitBinder("tag")
    void doNotSplit(WebDataBinder binder) {
        binder.registerCustomEditor(Set.class, new CustomCollectionEditor(Set.class));
    }

    @GetMapping
    @Operation(operationId = "listExperiments")
    @ApiResponse(responseCode = "200")
    ExperimentPage list(
            @RequestParam(defaultValue = "") Set<ExperimentState> state,
            @Parameter(example = "digits") @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable Set<String> tag,
            @RequestParam(required = false) @Nullable Long study,
            @RequestParam(defaultValue = "true") boolean trials,
            @Parameter(example = "ann") @RequestParam(required = false) @Size(min = 1, max = 200) @Nullable
                    String owner,
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(required = false) @Min(3) @Max(64) @Nullable Integer curve,
            @RequestParam(defaultValue = "-createdAt") ExperimentSort sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        Set<String> tags = tag == null ? Set.of() : tag;
        if (tags.size() > MOST_TAGS) {
            throw new InvalidParameterException(
                    "tag", String.join(", ", tags), "must be given at most %d times".formatted(MOST_TAGS));
        }
        var filter = new ExperimentFilter(state, dataset, tags, study, trials, owner, q);
        try {
            return list.page(new ExperimentQuery(filter, sort, limit, after, curve));
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("after", after, "must be the next of a page in the same order");
        }
    }

    @GetMapping("/counts")
    @Operation(operationId = "countExperiments")
    @ApiResponse(responseCode = "200")
    ExperimentCounts counts(@RequestParam(defaultValue = "true") boolean trials) {
        return totals.byState(trials);
    }

    @GetMapping("/tags")
    @Operation(operationId = "listTags")
    @ApiResponse(responseCode = "200")
    TagCounts tags(@RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return totals.tags(limit);
    }
}
