package org.mlplab.study.web;

import org.mlplab.api.problem.Problems;
import org.mlplab.experiment.TestDataUnavailableException;
import org.mlplab.study.IllegalStudyTransitionException;
import org.mlplab.study.NoWinnerException;
import org.mlplab.study.StudyKeyReusedException;
import org.mlplab.study.StudyNotFoundException;
import org.mlplab.study.TestSetReadException;
import org.mlplab.study.WinnerChangedException;
import org.mlplab.study.request.UnreadableRequestException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with studies, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class StudyProblems {

    private static final int RETRY_AFTER_SECONDS = 60;

    @ExceptionHandler
    ProblemDetail notFound(StudyNotFoundException e) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such study", e);
    }

    @ExceptionHandler
    ProblemDetail illegalTransition(IllegalStudyTransitionException e) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "The study's state forbids this", e);
        problem.setProperty("state", e.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail keyReused(StudyKeyReusedException e) {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used for another study", e);
    }

    @ExceptionHandler
    ProblemDetail testSetRead(TestSetReadException e) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "The test set was looked at before", e);
        problem.setProperty("first", e.first());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noWinner(NoWinnerException e) {
        return Problems.of(HttpStatus.CONFLICT, "There is no winner to evaluate", e);
    }

    @ExceptionHandler
    ProblemDetail winnerChanged(WinnerChangedException e) {
        return Problems.of(HttpStatus.CONFLICT, "The winner is another one now", e);
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableRequestException e) {
        return Problems.of(HttpStatus.CONFLICT, "This version cannot read what the study was asked to do", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> dataUnavailable(TestDataUnavailableException e) {
        return Problems.later(HttpStatus.SERVICE_UNAVAILABLE, "The data set is unavailable", e, RETRY_AFTER_SECONDS);
    }
}
