package org.mlplab.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mlplab.security.key.KeyHolder;
import org.mlplab.security.rate.RequestRates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests of a caller that makes too many. */
final class RateLimit extends OncePerRequestFilter {

    private final RequestRates rates;
    private final RequestMatcher uncounted;
    private final ProblemWriter problems;

    RateLimit(RequestRates rates, RequestMatcher uncounted, ProblemWriter problems) {
        this.rates = rates;
        this.uncounted = uncounted;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return uncounted.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        long seconds = caller != null && caller.getDetails() instanceof KeyHolder holder
                ? rates.takeOfHolder(holder.name())
                : rates.takeOfAddress(request.getRemoteAddr());
        if (seconds > 0) {
            refuse(request, response, seconds);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Takes a request with a wrong key; whether it was one too many, and is answered. */
    boolean refuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long seconds = rates.takeOfAddress(request.getRemoteAddr());
        if (seconds > 0) {
            refuse(request, response, seconds);
        }
        return seconds > 0;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "These are more requests than mlplab.requests.per-second and mlplab.requests.burst allow one caller.");
    }
}
