package org.mlplab.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mlplab.security.key.KeyHolder;
import org.mlplab.security.key.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a request whose key has not the role for it. */
final class RoleRequired implements AccessDeniedHandler {

    private final ProblemWriter problems;

    RoleRequired(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "This needs a key with the role %s%s.".formatted(needed(denied), held(request)));
    }

    private static String needed(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException authorization
                        && authorization.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision
                ? String.valueOf(decision.getAuthorities().iterator().next().getAuthority())
                        .replaceFirst("^ROLE_", "")
                : Role.ADMIN.name();
    }

    private static String held(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getDetails() instanceof KeyHolder holder
                ? "; that of %s is %s".formatted(holder.name(), holder.role())
                : "";
    }
}
