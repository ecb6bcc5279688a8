package org.mlplab.execution.queue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.MemoryWaits;
import org.mlplab.experiment.queue.QueueContents;
import org.mlplab.experiment.queue.QueueProperties;
import org.mlplab.experiment.queue.WaitingExperiment;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Queue and nodes")
class QueueController {

    private final QueueContents contents;
    private final MemoryWaits memory;
    private final QueueProperties properties;

    QueueController(QueueContents contents, MemoryWaits memory, QueueProperties properties) {
        this.contents = contents;
        this.memory = memory;
        this.properties = properties;
    }

    @GetMapping(path = "/queue", produces = "application/json")
    @Operation(operationId = "getQueue")
    @ApiResponse(responseCode = "200")
    QueueView queue(
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        QueueContents.Page page = page(after, limit);
        QueueContents.Counts counts = contents.counts();
        return new QueueView(
                contents.training(),
                withReasons(page.waiting()),
                page.next(),
                new QueueView.Totals(counts.training(), counts.waiting(), counts.delayed(), properties.capacity()));
    }

    private List<WaitingExperiment> withReasons(List<WaitingExperiment> waiting) {
        Map<Long, String> reasons = memory.reasons(
                waiting.stream().collect(Collectors.toMap(WaitingExperiment::experiment, WaitingExperiment::position)));
        return waiting.stream()
                .map(each -> Optional.ofNullable(reasons.get(each.experiment()))
                        .map(each::because)
                        .orElse(each))
                .toList();
    }

    private QueueContents.Page page(@Nullable String after, int limit) {
        try {
            return contents.waiting(after, limit);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterException("after", after, "must be the next of a page");
        }
    }
}
