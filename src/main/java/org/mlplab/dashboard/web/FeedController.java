package org.mlplab.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.feed.Feed;
import org.mlplab.dashboard.feed.Listing;
import org.mlplab.dashboard.feed.Subscription;
import org.mlplab.dashboard.stream.EventStream;
import org.mlplab.security.caller.Caller;
import org.mlplab.security.caller.Callers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
@Tag(name = "Events", description = "What happens, as it happens: streams of server-sent events")
class FeedController {

    private static final String NOTHING = "all was told: do not come back";

    private final Subscriptions subscriptions;
    private final Feed feed;
    private final Callers callers;

    FeedController(Subscriptions subscriptions, Feed feed, Callers callers) {
        this.subscriptions = subscriptions;
        this.feed = feed;
        this.callers = callers;
    }

    @GetMapping("/experiments/{id}/events")
    @Operation(operationId = "followExperiment")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(FeedExamples.EXPERIMENT)))
    @ApiResponse(responseCode = "204", description = NOTHING, content = @Content)
    void experiment(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "start") From from,
            @RequestHeader(name = Subscriptions.LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        open(subscriptions.ofExperiment(id, from, lastEventId), request, response);
    }

    @GetMapping("/studies/{id}/events")
    @Operation(operationId = "followStudy")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(FeedExamples.STUDY)))
    @ApiResponse(responseCode = "204", description = NOTHING, content = @Content)
    void study(
            @Parameter(example = "1") @PathVariable long id,
            @RequestParam(defaultValue = "start") From from,
            @RequestHeader(name = Subscriptions.LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        open(subscriptions.ofStudy(id, from, lastEventId), request, response);
    }

    @GetMapping("/events")
    @Operation(operationId = "followSeveral")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(FeedExamples.LIST)))
    @ApiResponse(responseCode = "404", ref = "NotFound")
    void several(
            @RequestParam(defaultValue = "") Set<Long> experiment,
            @RequestParam(defaultValue = "") Set<Long> study,
            @RequestParam(defaultValue = "") Set<Listing> list,
            @RequestParam(defaultValue = "now") From from,
            @RequestHeader(name = Subscriptions.LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        open(Optional.of(subscriptions.ofSeveral(experiment, study, list, from, lastEventId)), request, response);
    }

    private void open(Optional<Subscription> subscription, HttpServletRequest request, HttpServletResponse response) {
        if (subscription.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("X-Accel-Buffering", "no");
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            Caller caller = callers.current();
            feed.open(subscription.get(), () -> EventStream.start(request, caller::isStillLetIn));
        }
    }
}
