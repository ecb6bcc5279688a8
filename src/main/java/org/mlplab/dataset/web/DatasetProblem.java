package org.mlplab.dataset.web;

import java.util.Collection;
import org.mlplab.dataset.DatasetNotReadyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that the data sets cannot answer, as RFC 9457 has it told. */
final class DatasetProblem extends RuntimeException {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final transient ProblemDetail body;
    private final int retryAfterSeconds;

    private DatasetProblem(HttpStatus status, String title, String detail, int retryAfterSeconds) {
        super(detail);
        this.body = ProblemDetail.forStatusAndDetail(status, detail);
        this.body.setTitle(title);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static DatasetProblem unknown(String name, Collection<String> names) {
        return new DatasetProblem(
                HttpStatus.NOT_FOUND,
                "Unknown data set",
                "There is no data set '%s'; there are %s.".formatted(name, String.join(", ", names)),
                0);
    }

    static DatasetProblem of(DatasetNotReadyException e) {
        String detail = String.valueOf(e.getMessage());
        return switch (e.kind()) {
            case NOT_HERE -> new DatasetProblem(HttpStatus.CONFLICT, "Data set not downloaded", detail, 0);
            case LOADING ->
                new DatasetProblem(
                        HttpStatus.SERVICE_UNAVAILABLE, "Data set being loaded", detail, RETRY_AFTER_SECONDS);
            case UNAVAILABLE -> new DatasetProblem(HttpStatus.SERVICE_UNAVAILABLE, "Data set unavailable", detail, 0);
        };
    }

    static DatasetProblem noSuchExample(String name, String part, int examples) {
        return new DatasetProblem(
                HttpStatus.NOT_FOUND,
                "No such example",
                "The %s set of %s has the examples 0 to %d.".formatted(part, name, examples - 1),
                0);
    }

    static DatasetProblem noPictures(String name) {
        return new DatasetProblem(
                HttpStatus.NOT_FOUND,
                "No pictures",
                "The examples of %s are rows of values, no pictures; of an upload GET /datasets/%s/rows shows them."
                        .formatted(name, name),
                0);
    }

    static DatasetProblem nameTaken(String name) {
        return new DatasetProblem(
                HttpStatus.CONFLICT,
                "Name taken",
                "%s is one of the service's own data sets; upload under another name.".formatted(name),
                0);
    }

    static DatasetProblem own(String name) {
        return new DatasetProblem(
                HttpStatus.CONFLICT,
                "Data set in use",
                "%s is one of the service's own data sets and cannot be removed.".formatted(name),
                0);
    }

    static DatasetProblem noFile(String detail) {
        return new DatasetProblem(
                HttpStatus.BAD_REQUEST,
                "No file",
                "%s; send multipart/form-data with a part named file for each, or the content of one file as the body."
                        .formatted(detail),
                0);
    }

    static DatasetProblem busy(int atOnce) {
        return new DatasetProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Busy",
                "%d uploads are being read, as many as mlplab.uploads.at-once allows; please try again."
                        .formatted(atOnce),
                RETRY_AFTER_SECONDS);
    }

    static DatasetProblem noTable(String name) {
        return new DatasetProblem(
                HttpStatus.CONFLICT,
                "No table",
                "%s holds pictures and no table; GET /datasets/%s/preview.png shows them.".formatted(name, name),
                0);
    }

    static DatasetProblem anotherVersion(String name, String checksum) {
        return new DatasetProblem(
                HttpStatus.NOT_FOUND,
                "Another version of the data set",
                "The data set %s is now one of checksum %s.".formatted(name, checksum),
                0);
    }

    ProblemDetail body() {
        return body;
    }

    /** 0 where a retry makes no sense. */
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
