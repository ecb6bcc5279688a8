package org.mlplab.api.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Set;

/** What an error's body holds (RFC 9457). */
final class ProblemSchemas {

    static final String PROBLEM = "Problem";
    static final String INVALID_SPEC = "InvalidSpecProblem";
    static final String INVALID_UPLOAD = "InvalidUploadProblem";
    static final String TEST_SET_READ = "TestSetReadProblem";
    static final String BAD_REQUEST = "BadRequestProblem";

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components
                .addSchemas(PROBLEM, problem())
                .addSchemas(INVALID_SPEC, invalidSpec())
                .addSchemas(INVALID_UPLOAD, invalidUpload())
                .addSchemas(BAD_REQUEST, badRequest())
                .addSchemas(TEST_SET_READ, testSetRead());
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().description("Absent or about:blank: the status tells the kind"))
                .addProperty("title", new StringSchema().description("The kind of problem, in words"))
                .addProperty("status", new IntegerSchema().description("HTTP status"))
                .addProperty("detail", new StringSchema().description("What went wrong this time, and what to do"))
                .addProperty("instance", new StringSchema().description("The address that was asked for"))
                .addProperty(
                        "state",
                        new StringSchema()
                                .description("State of the experiment, where that is what forbids the request"))
                .required(List.of("title", "status"));
    }

    private static Schema<?> invalidSpec() {
        return problem()
                .description("Everything that is wrong with a spec")
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(violation())
                                .description("Everything that is wrong, in no particular order"));
    }

    private static Schema<?> testSetRead() {
        return problem()
                .description("Why the test set is not looked at")
                .addProperty(
                        "first",
                        new Schema<>()
                                .description("What was seen at the look before, by whom and when; absent if none"));
    }

    private static Schema<?> invalidUpload() {
        return problem()
                .description("What is wrong with uploaded files")
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(fault())
                                .description("What is wrong, the first 50 in the order of rows"));
    }

    private static Schema<?> fault() {
        return new ObjectSchema()
                .description("One thing that is wrong with uploaded files")
                .addProperty("file", new StringSchema().description("Name of the file; absent for all together"))
                .addProperty(
                        "row",
                        new IntegerSchema()
                                .description("Row of a table, from 1, which is the header, as a spreadsheet counts"))
                .addProperty("column", new StringSchema().description("Name of the column"))
                .addProperty("value", new StringSchema().description("The value, its first 100 characters"))
                .addProperty("rule", new StringSchema().description("What must hold, in words"))
                .required(List.of("rule"));
    }

    private static Schema<?> badRequest() {
        return problem()
                .description("Where the body stops being JSON, or everything that is wrong with the request beside it")
                .addProperty("line", new IntegerSchema().description("Line of the body that is no JSON, from 1"))
                .addProperty(
                        "column",
                        new IntegerSchema().description("Column where the body is no JSON, in characters from 1"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(parameterViolation())
                                .description("Everything that is wrong with the parameters; absent for a body"));
    }

    private static Schema<?> parameterViolation() {
        return new ObjectSchema()
                .description("One thing that is wrong with a request beside its body")
                .addProperty(
                        "parameter",
                        new StringSchema()
                                .description("Name of the query parameter, the header or the part of the path"))
                .addProperty(
                        "value",
                        new Schema<>()
                                .types(Set.of("string", "null"))
                                .description("The value as it was sent; null where there was none"))
                .addProperty("rule", new StringSchema().description("What must hold, in words"))
                .required(List.of("parameter", "value", "rule"));
    }

    private static Schema<?> violation() {
        return new ObjectSchema()
                .description("One thing that is wrong with a spec")
                .addProperty("pointer", new StringSchema().description("JSON pointer (RFC 6901) to the value"))
                .addProperty("value", new Schema<>().description("The value as it was sent; null where there was none"))
                .addProperty("rule", new StringSchema().description("What must hold, in words"))
                .required(List.of("pointer", "value", "rule"));
    }
}
