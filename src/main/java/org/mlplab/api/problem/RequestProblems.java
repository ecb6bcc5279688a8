package org.mlplab.api.problem;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.InvalidParameterException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Requests that do not fit the HTTP interface, told in its own terms. */
@RestControllerAdvice
@Order(0)
class RequestProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalidParameter(InvalidParameterException e) {
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "Invalid parameter", e);
        problem.setProperty("errors", e.violations());
        return problem;
    }

    /** What the server cannot take apart: a parameter without a name or whose %XX is no UTF-8, too many, a form too large. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(org.apache.tomcat.util.http.InvalidParameterException e) {
        return e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? unreadable(HttpStatus.CONTENT_TOO_LARGE, "the form is larger than the service takes")
                : unreadable(
                        HttpStatus.BAD_REQUEST,
                        "the parameters cannot be read: each needs a name, its %XX must be UTF-8, and there may be 1010");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
        return unreadable(
                HttpStatus.BAD_REQUEST,
                "a header or the name of a parameter has characters that stand for nothing in text, or is no ISO 8859-1");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenMultipart(MultipartException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (cause instanceof LateBodyException) {
            return unreadable(HttpStatus.REQUEST_TIMEOUT, LateBodyException.MESSAGE);
        }
        return UnreceivedBody.of(e, "the body is no multipart message, or broke off");
    }

    /** Any other, where it is read as it comes. */
    @ExceptionHandler({ClientAbortException.class, BadRequestException.class})
    ResponseEntity<ProblemDetail> brokenBody(IOException e) {
        return UnreceivedBody.of(e, UnreceivedBody.BROKEN_OFF);
    }

    /** With the figures, as the server tells them. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String figures =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        return handleExceptionInternal(e, ProblemDetail.forStatusAndDetail(status, figures), headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> unreadable(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof LateBodyException) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.REQUEST_TIMEOUT, LateBodyException.MESSAGE);
            return handleExceptionInternal(e, problem, headers, HttpStatus.REQUEST_TIMEOUT, request);
        }
        BrokenJson broken = e.getCause() instanceof JacksonException cause
                ? BrokenJson.of(cause)
                : new BrokenJson(0, 0, "the body is empty; a JSON object is expected");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, broken.detail());
        problem.setTitle("Malformed JSON");
        if (broken.line() > 0 && broken.column() > 0) {
            problem.setProperty("line", broken.line());
            problem.setProperty("column", broken.column());
        }
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpMethod method = ((ServletWebRequest) request).getHttpMethod();
        String path = ((ServletWebRequest) request).getRequest().getRequestURI();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, "there is no %s %s; the API is described at /v3/api-docs".formatted(method, path));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String[] supported = e.getSupportedMethods();
        String path = ((ServletWebRequest) request).getRequest().getRequestURI();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                "there is no %s %s; there is %s"
                        .formatted(e.getMethod(), path, supported == null ? "none" : String.join(", ", supported)));
        return handleExceptionInternal(e, problem, headers, status, request);
    }
}
