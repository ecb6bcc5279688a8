package org.mlplab.webhook.web;

import org.mlplab.api.problem.Problems;
import org.mlplab.webhook.registration.TooManyWebhooksException;
import org.mlplab.webhook.registration.WebhookNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with webhooks, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class WebhookProblems {

    @ExceptionHandler
    ProblemDetail notFound(WebhookNotFoundException e) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such webhook", e);
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyWebhooksException e) {
        return Problems.of(HttpStatus.CONFLICT, "Too many webhooks", e);
    }
}
