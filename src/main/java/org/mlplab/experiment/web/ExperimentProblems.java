package org.mlplab.experiment.web;

import org.mlplab.api.problem.Problems;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.IdempotencyKeyReusedException;
import org.mlplab.experiment.IllegalTransitionException;
import org.mlplab.experiment.TrialOfStudyException;
import org.mlplab.experiment.queue.OwnerQueueFullException;
import org.mlplab.experiment.queue.QueueFullException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with experiments, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class ExperimentProblems {

    /** Where nothing that trains has told its pace yet, as what is over before it could. */
    private static final int USUAL_RETRY_SECONDS = 10;

    @ExceptionHandler
    ProblemDetail notFound(ExperimentNotFoundException e) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such experiment", e);
    }

    @ExceptionHandler
    ProblemDetail illegalTransition(IllegalTransitionException e) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "The experiment's state forbids this", e);
        problem.setProperty("state", e.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail trialOfStudy(TrialOfStudyException e) {
        return Problems.of(HttpStatus.CONFLICT, "The experiment belongs to a study", e);
    }

    @ExceptionHandler
    ProblemDetail keyReused(IdempotencyKeyReusedException e) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used for another spec", e);
    }

    /** Goes on to the server, which cuts the connection: nothing may follow that looks like the end. */
    @ExceptionHandler
    void brokenOff(BrokenOffException e) {
        throw e;
    }

    /** Without Retry-After where nobody can tell when there is room. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> ownerQueueFull(OwnerQueueFullException e) {
        String title = "As many experiments of this key wait as may";
        return e.seconds().isPresent()
                ? Problems.later(
                        HttpStatus.TOO_MANY_REQUESTS, title, e, e.seconds().getAsLong())
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, title, e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> queueFull(QueueFullException e) {
        return Problems.later(
                HttpStatus.TOO_MANY_REQUESTS,
                "The queue is full",
                e,
                e.seconds().orElse(USUAL_RETRY_SECONDS));
    }
}
