package org.mlplab.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a request whose key is missing or unknown. */
final class KeyRequired implements AuthenticationEntryPoint {

    private final ProblemWriter problems;

    KeyRequired(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        boolean presented = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, presented ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                presented ? "No caller has this API key." : "Send an API key: Authorization: Bearer <key>.");
    }
}
