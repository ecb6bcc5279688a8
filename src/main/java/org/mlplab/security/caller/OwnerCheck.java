package org.mlplab.security.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets nobody change what another has made, but administrators. Whose something is never changes, so what was found before
 * the change holds during it. What is not there is left to the handler.
 */
public final class OwnerCheck implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Callers callers;
    private final String what;
    private final LongFunction<Optional<Ownership>> ownership;

    /**
     * Checks requests whose address has the id of what they change.
     *
     * @param what that is, in a word
     * @param ownership finds out whose it is, by id
     */
    public OwnerCheck(Callers callers, String what, LongFunction<Optional<Ownership>> ownership) {
        this.callers = callers;
        this.what = what;
        this.ownership = ownership;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod())
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            Caller caller = callers.current();
            if (!caller.isAdmin()) {
                number(id).flatMap(ownership::apply).ifPresent(found -> caller.requireOwn(found, what + " " + id));
            }
        }
        return true;
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.valueOf(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
