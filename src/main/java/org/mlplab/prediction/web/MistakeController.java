package org.mlplab.prediction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.prediction.mistake.EvaluatedSplit;
import org.mlplab.prediction.mistake.Mistake;
import org.mlplab.prediction.mistake.MistakePosition;
import org.mlplab.prediction.mistake.Mistakes;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Experiments")
class MistakeController {

    private final Mistakes mistakes;

    MistakeController(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    @GetMapping(path = "/experiments/{id}/mistakes", produces = "application/json")
    @Operation(operationId = "listMistakes")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "NoTrainedNetwork")
    MistakePage list(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "validation") EvaluatedSplit split,
            @RequestParam(required = false) @Min(0) @Nullable Integer actual,
            @RequestParam(required = false) @Min(0) @Nullable Integer predicted,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        MistakePosition position = position(after);
        Mistakes.Seen seen = mistakes.see(id, split);
        checkLabel("actual", actual, seen);
        checkLabel("predicted", predicted, seen);
        List<Mistake> asked = seen.classified().mistakes(actual, predicted);
        List<Mistake> oneMore = asked.stream()
                .filter(mistake -> position == null || position.isBefore(mistake))
                .limit(limit + 1L)
                .toList();
        boolean last = oneMore.size() <= limit;
        List<Mistake> page = last ? oneMore : oneMore.subList(0, limit);
        String next = last ? null : page.get(limit - 1).position().toString();
        return MistakePage.of(seen, split, asked.size(), page, next);
    }

    private static @Nullable MistakePosition position(@Nullable String after) {
        try {
            return after == null ? null : MistakePosition.of(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("after", after, "must be the next of a page of mistakes");
        }
    }

    private static void checkLabel(String parameter, @Nullable Integer label, Mistakes.Seen seen) {
        int classes = seen.dataset().classNames().size();
        if (label != null && label >= classes) {
            throw new InvalidParameterException(
                    parameter, label.toString(), "must be from 0 to %d".formatted(classes - 1));
        }
    }
}
