package org.mlplab.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.mlplab.spec.reading.JsonRecords;
import org.mlplab.webhook.delivery.Deliveries;
import org.mlplab.webhook.delivery.Delivery;
import org.mlplab.webhook.registration.Webhook;
import org.mlplab.webhook.registration.WebhookRequest;
import org.mlplab.webhook.registration.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/webhooks", produces = "application/json")
@Tag(name = "Webhooks", description = "Who is told when experiments and studies end")
class WebhookController {

    private static final int SHOWN_DELIVERIES = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final JsonRecords records;

    WebhookController(Webhooks webhooks, Deliveries deliveries, JsonRecords records) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.records = records;
    }

    @Schema(description = "A webhook, with the key of its signatures, which is told this once")
    record RegisteredWebhook(
            @Schema(description = "The webhook") Webhook webhook,

            @Schema(
                    description = "Key of its signatures: what follows whsec_ is base 64",
                    example = "whsec_c2l4dGVlbiBieXRlcyBhbmQgc2l4dGVlbiBtb3Jl")
            String secret) {}

    @Schema(description = "All webhooks")
    record WebhookList(
            @Schema(description = "By number, at most as many as mlplab.webhooks.most allows")
            List<Webhook> items) {}

    @Schema(description = "A webhook and what it was told last")
    record WebhookDetails(
            @Schema(description = "The webhook") Webhook webhook,

            @Schema(description = "The newest first, at most 20; kept for seven days after they ended")
            List<Delivery> deliveries) {}

    @PostMapping(consumes = "application/json")
    @Operation(operationId = "registerWebhook")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WebhookRequest.class)))
    @ApiResponse(
            responseCode = "201",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the webhook",
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "TooManyWebhooks")
    @ApiResponse(responseCode = "422", ref = "InvalidSpec")
    ResponseEntity<RegisteredWebhook> register(@RequestBody JsonNode request, UriComponentsBuilder uri) {
        Webhooks.Registered made = webhooks.register(records.read(request, WebhookRequest.class, "webhook"));
        return ResponseEntity.created(
                        uri.path("/webhooks/{id}").build(made.webhook().id()))
                .body(new RegisteredWebhook(made.webhook(), made.secret()));
    }

    @GetMapping
    @Operation(operationId = "listWebhooks")
    @ApiResponse(responseCode = "200")
    WebhookList list() {
        return new WebhookList(webhooks.all());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getWebhook")
    @ApiResponse(responseCode = "200")
    WebhookDetails get(@Parameter(example = "1") @PathVariable long id) {
        return new WebhookDetails(webhooks.get(id), deliveries.latest(id, SHOWN_DELIVERIES));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeWebhook")
    @ApiResponse(responseCode = "204", content = @Content)
    void remove(@Parameter(example = "1") @PathVariable long id) {
        webhooks.remove(id);
    }
}
