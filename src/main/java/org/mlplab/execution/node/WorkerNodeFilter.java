package org.mlplab.execution.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mlplab.execution.Role;
import org.mlplab.execution.WorkerProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** On a node without the role API nothing answers but what tells how it is: all else is for those that have it. */
@Component
@Order(-1)
class WorkerNodeFilter extends OncePerRequestFilter {

    private final boolean servesApi;

    WorkerNodeFilter(WorkerProperties properties) {
        this.servesApi = properties.roles().contains(Role.API);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return servesApi || request.getServletPath().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
