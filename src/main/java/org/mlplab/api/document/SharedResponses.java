package org.mlplab.api.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The answers that several operations share: every error, each with an example. */
final class SharedResponses {

    static final String BAD_REQUEST = "BadRequest";
    static final String INVALID_PARAMETER = "InvalidParameter";
    static final String UNAUTHORIZED = "Unauthorized";
    static final String FORBIDDEN = "Forbidden";
    static final String TOO_MANY_REQUESTS = "TooManyRequests";
    static final String NOT_FOUND = "NotFound";
    static final String UNSUPPORTED_MEDIA_TYPE = "UnsupportedMediaType";
    static final String NOT_ACCEPTABLE = "NotAcceptable";
    static final String LATE_BODY = "LateBody";
    static final String BODY_TOO_LARGE = "BodyTooLarge";
    static final String UNEXPECTED = "Unexpected";
    static final String BUSY = "Busy";

    private static final String EXPERIMENTS = "/experiments";
    private static final String EXPERIMENT = "/experiments/7";

    private SharedResponses() {}

    static void addTo(Components components) {
        KeyResponses.addTo(components);
        UploadResponses.addTo(components);
        NetworkResponses.addTo(components);
        WebhookResponses.addTo(components);
        components
                .addResponses(
                        BAD_REQUEST,
                        response(
                                "The body is no JSON: where it stops being so, and what was expected there. Or a parameter is "
                                        + "unknown or out of its range: errors tells them all",
                                ProblemSchemas.BAD_REQUEST,
                                brokenJson()))
                .addResponses(
                        INVALID_PARAMETER,
                        response(
                                "A parameter is unknown or out of its range; all that is wrong with them",
                                ProblemSchemas.BAD_REQUEST,
                                invalidParameter()))
                .addResponses(
                        NOT_FOUND,
                        response(
                                "There is nothing at this address",
                                problem(
                                        HttpStatus.NOT_FOUND,
                                        "No such experiment",
                                        "there is no experiment 7",
                                        EXPERIMENT)))
                .addResponses(
                        NOT_ACCEPTABLE,
                        response(
                                "It is not answered in any media type of the Accept header",
                                problem(
                                        HttpStatus.NOT_ACCEPTABLE,
                                        "Not Acceptable",
                                        "Acceptable representations: [application/json].",
                                        EXPERIMENTS)))
                .addResponses(
                        LATE_BODY,
                        response(
                                "The body came too slowly",
                                problem(
                                        HttpStatus.REQUEST_TIMEOUT,
                                        "Request Timeout",
                                        "the body came too slowly",
                                        EXPERIMENTS)))
                .addResponses(
                        BODY_TOO_LARGE,
                        response(
                                "The body is larger than any sensible request",
                                problem(
                                        HttpStatus.CONTENT_TOO_LARGE,
                                        "Content Too Large",
                                        "JSON may have at most 1,048,576 bytes",
                                        EXPERIMENTS)))
                .addResponses("IllegalTransition", illegalTransition())
                .addResponses(
                        "IllegalStudyTransition",
                        response(
                                "The study's state forbids this",
                                problem(
                                        HttpStatus.CONFLICT,
                                        "The study's state forbids this",
                                        "study 3 is CANCELLED and cannot be resumed",
                                        "/studies/3/resume")))
                .addResponses(
                        "TestSetRead",
                        response(
                                "The test set was looked at before: first is what was seen. Or the study has not ended, or "
                                        + "has no winner",
                                ProblemSchemas.TEST_SET_READ,
                                problem(
                                        HttpStatus.CONFLICT,
                                        "The test set was looked at before",
                                        "the test set was looked at on 2026-01-01T12:00:00Z by this machine",
                                        "/studies/3/test-evaluation")))
                .addResponses(
                        "NotHere",
                        response(
                                "The data are not on this machine yet",
                                problem(
                                        HttpStatus.CONFLICT,
                                        "Conflict",
                                        "the data are not on this machine yet: fetch them first",
                                        "/datasets/cifar10/preview.png")))
                .addResponses(
                        "NothingToDraw",
                        response(
                                "The experiment has not shown yet what the picture is of",
                                problem(
                                        HttpStatus.CONFLICT,
                                        "Nothing to draw yet",
                                        "no epoch of experiment 7 has ended",
                                        EXPERIMENT + "/learning-curves.png")))
                .addResponses(
                        UNSUPPORTED_MEDIA_TYPE,
                        response(
                                "The body is not application/json",
                                problem(
                                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                        "Unsupported Media Type",
                                        "Content-Type 'text/plain' is not supported.",
                                        EXPERIMENTS)))
                .addResponses("InvalidSpec", invalidSpec("The spec cannot be accepted; all that is wrong with it"))
                .addResponses(
                        "InvalidSpecOrKey",
                        invalidSpec("The spec cannot be accepted; all that is wrong with it. Or, without errors: "
                                + "the idempotency key was sent with another spec before"))
                .addResponses(
                        "QueueFull",
                        response(
                                        "As many experiments wait as may, or as many of the key's; or the caller makes more requests "
                                                + "than one may: try again later",
                                        problem(
                                                HttpStatus.TOO_MANY_REQUESTS,
                                                "The queue is full",
                                                "1000 experiments are waiting, as many as mlplab.queue.capacity allows",
                                                EXPERIMENTS))
                                .addHeaderObject(
                                        "Retry-After",
                                        header("Seconds to wait; absent where nobody can tell", new IntegerSchema())))
                .addResponses(
                        UNEXPECTED,
                        response(
                                "Something went wrong inside the service",
                                problem(
                                        HttpStatus.INTERNAL_SERVER_ERROR,
                                        "Internal Server Error",
                                        "something went wrong inside the service; its log tells what",
                                        EXPERIMENTS)))
                .addResponses(
                        BUSY,
                        response(
                                "The service cannot answer now, or data are being downloaded first; the same request may "
                                        + "succeed later",
                                problem(
                                        HttpStatus.SERVICE_UNAVAILABLE,
                                        "Busy",
                                        "the database did not answer in time; please try again",
                                        EXPERIMENTS)));
    }

    private static Map<String, Object> brokenJson() {
        Map<String, Object> example = problem(
                HttpStatus.BAD_REQUEST,
                "Malformed JSON",
                "line 1, column 13: expected ':' after a key, found '5'",
                EXPERIMENTS);
        example.put("line", 1);
        example.put("column", 13);
        return example;
    }

    private static Map<String, Object> invalidParameter() {
        Map<String, Object> example =
                problem(HttpStatus.BAD_REQUEST, "Invalid parameter", "limit must be from 1 to 500", EXPERIMENTS);
        example.put("errors", List.of(Map.of("parameter", "limit", "value", "0", "rule", "must be from 1 to 500")));
        return example;
    }

    private static ApiResponse illegalTransition() {
        Map<String, Object> example = problem(
                HttpStatus.CONFLICT,
                "The experiment's state forbids this",
                "experiment 7 is SUCCEEDED and cannot be cancelled",
                EXPERIMENT + "/cancel");
        example.put("state", "SUCCEEDED");
        return response("The experiment's state forbids this", example);
    }

    private static ApiResponse invalidSpec(String description) {
        Map<String, Object> example = problem(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid spec", "", EXPERIMENTS);
        example.put("detail", "the spec has 1 error; nothing was stored");
        example.put(
                "errors",
                List.of(Map.of("pointer", "/optimizer/learningRate", "value", -1, "rule", "must be greater than 0")));
        return response(description, ProblemSchemas.INVALID_SPEC, example);
    }

    static ApiResponse response(String description, Map<String, Object> example) {
        return response(description, ProblemSchemas.PROBLEM, example);
    }

    static ApiResponse response(String description, String schema, Map<String, Object> example) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref(ReflectedTypes.reference(schema)))
                                        .example(example)));
    }

    static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    static Map<String, Object> problem(HttpStatus status, String title, String detail, String instance) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", instance);
        return problem;
    }
}
