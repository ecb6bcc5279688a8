package org.mlplab.execution.node;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Queue and nodes", description = "Who waits, and who trains what")
class NodeController {

    private final Nodes nodes;

    NodeController(Nodes nodes) {
        this.nodes = nodes;
    }

    @Schema(description = "The nodes that were heard of lately")
    record NodeList(
            @Schema(description = "By name, at most 1,000") List<NodeView> items) {}

    @GetMapping(path = "/nodes", produces = "application/json")
    @Operation(operationId = "listNodes")
    @ApiResponse(responseCode = "200")
    NodeList list() {
        return new NodeList(nodes.all());
    }
}
