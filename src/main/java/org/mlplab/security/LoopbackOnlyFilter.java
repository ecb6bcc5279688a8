package org.mlplab.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps foreign web pages out of a service without keys, which trusts whoever can connect: a browser on this machine
 * connects for any page that it shows. A page whose host name was re-pointed to 127.0.0.1 (DNS rebinding) still sends
 * its own name as {@code Host}; a form or script of another site says so in {@code Sec-Fetch-Site} or {@code Origin}.
 */
final class LoopbackOnlyFilter extends OncePerRequestFilter {

    private static final Pattern LOOPBACK = Pattern.compile(
            "(?:([a-z0-9-]+\\.)*localhost\\.?|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(?::\\d{1,5})?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final ProblemWriter problems;

    LoopbackOnlyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> objection = objection(request);
        if (objection.isPresent()) {
            problems.write(request, response, HttpStatus.FORBIDDEN, objection.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> objection(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            return Optional.of("Without API keys the service answers only to localhost, 127.0.0.1 and [::1]: configure "
                    + "a key to call it by another name.");
        }
        if (!READING.contains(request.getMethod()) && isCrossSite(request, host)) {
            return Optional.of("Without API keys the service takes no changes from another site's page.");
        }
        return Optional.empty();
    }

    private static boolean isCrossSite(HttpServletRequest request, String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site != null && !OWN_SITES.contains(site)) || isForeign(request.getHeader(HttpHeaders.ORIGIN), host);
    }

    private static boolean isForeign(@Nullable String origin, String host) {
        return origin != null
                && !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host);
    }
}
