package org.mlplab.api.document;

import static org.mlplab.api.document.SharedResponses.problem;
import static org.mlplab.api.document.SharedResponses.response;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The errors of those that take trained networks away or ask them. */
final class NetworkResponses {

    private static final String EXPERIMENT = "/experiments/7";
    private static final String PREDICTIONS = "/predictions";

    private NetworkResponses() {}

    static void addTo(Components components) {
        components
                .addResponses(
                        "NoTrainedNetwork",
                        response(
                                "The experiment has no trained network, or it was not kept, or it does not fit into such a file "
                                        + "or, with the figures, into the memory of this node, "
                                        + "or the split that is asked for was not read, or its data set is not here",
                                noTrainedNetwork()))
                .addResponses(
                        "ExamplesTooLarge",
                        response(
                                "Rows, a picture or all pictures together are larger than may be sent at once",
                                problem(
                                        HttpStatus.CONTENT_TOO_LARGE,
                                        "Too large",
                                        "a picture may have at most 20,000,000 bytes",
                                        EXPERIMENT + PREDICTIONS)))
                .addResponses(
                        "NoExamples",
                        response(
                                "The body is neither JSON nor PNG, JPEG or a form; or pictures were sent to a network that "
                                        + "reads rows of a table",
                                problem(
                                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                        "No pictures",
                                        "examples of toy are no pictures: send rows as application/json",
                                        EXPERIMENT + PREDICTIONS)))
                .addResponses("InvalidExamples", invalidExamples());
    }

    private static Map<String, Object> noTrainedNetwork() {
        Map<String, Object> example = problem(
                HttpStatus.CONFLICT,
                "No trained network",
                "experiment 7 is RUNNING and has no trained network",
                EXPERIMENT + "/mistakes");
        example.put("state", "RUNNING");
        return example;
    }

    private static ApiResponse invalidExamples() {
        Map<String, Object> example = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Invalid examples",
                "1 of the values sent cannot be read; nothing was predicted",
                EXPERIMENT + PREDICTIONS);
        example.put(
                "errors",
                List.of(Map.of("pointer", "/rows/3/petal length", "value", "wide", "rule", "must be a number")));
        return response(
                "Rows or pictures that cannot be read; what is wrong with them, up to 50 at once, by row and column or by "
                        + "file",
                ProblemSchemas.INVALID_SPEC,
                example);
    }
}
