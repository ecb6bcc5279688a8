package org.mlplab.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a handler takes from a request beside its body.
 *
 * @param index of the handler's parameters
 * @param name as clients write it
 * @param elementType the type of one value
 */
record HandlerParameter(int index, String name, In in, TypeDescriptor type, Class<?> elementType) {

    /** Where it stands in a request. */
    enum In {
        QUERY,
        HEADER,
        PATH
    }

    /** @param declared the name in the code; null where the parameter is none that clients write */
    static @Nullable HandlerParameter of(MethodParameter parameter, String declared) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            return new HandlerParameter(parameter, query.name().isEmpty() ? declared : query.name(), In.QUERY);
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return new HandlerParameter(parameter, header.name().isEmpty() ? declared : header.name(), In.HEADER);
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        return path == null
                ? null
                : new HandlerParameter(parameter, path.name().isEmpty() ? declared : path.name(), In.PATH);
    }

    /** A type is costly to resolve, and asked for with every request. */
    private HandlerParameter(MethodParameter parameter, String name, In in) {
        this(parameter.getParameterIndex(), name, in, new TypeDescriptor(parameter), elementType(parameter));
    }

    private static Class<?> elementType(MethodParameter parameter) {
        var type = new TypeDescriptor(parameter);
        TypeDescriptor element = type.getElementTypeDescriptor();
        return element == null ? type.getObjectType() : element.getObjectType();
    }

    /** As they were sent; none where the default is taken. */
    List<String> values(HttpServletRequest request) {
        return switch (in) {
            case QUERY -> Arrays.asList(Objects.requireNonNullElse(request.getParameterValues(name), new String[0]));
            case HEADER -> request.getHeader(name) == null ? List.of() : List.of(request.getHeader(name));
            case PATH ->
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                                && variables.get(name) instanceof String value
                        ? List.of(value)
                        : List.of();
        };
    }

    boolean takesSeveral() {
        return type.isCollection() || type.isArray();
    }
}
