package org.mlplab.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mlplab.security.stored.KeyAudit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers a request whose key is unknown, or cannot be checked for now. */
final class KeyRefused implements AuthenticationFailureHandler {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final KeyRequired keyRequired;
    private final KeyAudit audit;
    private final RateLimit limit;
    private final ProblemWriter problems;

    KeyRefused(KeyRequired keyRequired, KeyAudit audit, RateLimit limit, ProblemWriter problems) {
        this.keyRequired = keyRequired;
        this.audit = audit;
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (exception instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(exception.getMessage()));
        } else if (!limit.refuses(request, response)) {
            audit.refused(request.getRemoteAddr());
            keyRequired.commence(request, response, exception);
        }
    }
}
