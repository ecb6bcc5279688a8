package org.mlplab.api.document;

import static org.mlplab.api.document.SharedResponses.problem;
import static org.mlplab.api.document.SharedResponses.response;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What can go wrong with data sets that users bring, each with an example. */
final class UploadResponses {

    private UploadResponses() {}

    static void addTo(Components components) {
        components
                .addResponses(
                        "NameTaken",
                        response(
                                "The service has a data set of its own by this name",
                                problem(
                                        HttpStatus.CONFLICT,
                                        "Name taken",
                                        "digits is one of the service's own data sets; upload under another name.",
                                        "/datasets")))
                .addResponses(
                        "DatasetInUse",
                        response(
                                "Experiments or studies use the data set, or it is the service's own",
                                problem(
                                        HttpStatus.CONFLICT,
                                        "Data set in use",
                                        "the data set flowers is used: remove the experiments and studies on it first; "
                                                + "GET /experiments?dataset=flowers lists them",
                                        "/datasets/flowers")))
                .addResponses(
                        "UploadTooLarge",
                        response(
                                "The upload is larger than the service takes",
                                problem(
                                        HttpStatus.CONTENT_TOO_LARGE,
                                        "Upload too large",
                                        "the upload is larger than the 2,147,483,648 bytes that the service takes "
                                                + "(mlplab.uploads.request-size)",
                                        "/datasets")))
                .addResponses(
                        "NoTable",
                        response(
                                "The data set holds pictures, or is the service's own",
                                problem(
                                        HttpStatus.CONFLICT,
                                        "No table",
                                        "cifar10 holds pictures and no table; GET /datasets/cifar10/preview.png shows them.",
                                        "/datasets/cifar10/rows")))
                .addResponses("InvalidUpload", invalidUpload());
    }

    private static ApiResponse invalidUpload() {
        Map<String, Object> example = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Invalid upload",
                "flowers.csv: row 7, column length, 'NaN' must be a finite number in single precision; nothing was stored",
                "/datasets");
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("file", "flowers.csv");
        fault.put("row", 7);
        fault.put("column", "length");
        fault.put("value", "NaN");
        fault.put("rule", "must be a finite number in single precision");
        example.put("errors", List.of(fault));
        return response(
                "No data set can be made of the files; what is wrong with them by file, row and column, the first 50",
                ProblemSchemas.INVALID_UPLOAD,
                example);
    }
}
