package org.mlplab.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.InvalidParameterException;
import org.mlplab.spec.reading.ParameterViolation;
import org.mlplab.spec.reading.StorableText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks all that a request of ours has beside its body, before its handler is called, and tells all that is wrong at
 * once. What is known and allowed is what the handler's own parameters say.
 */
@Component
class RequestParameterCheck implements HandlerInterceptor {

    private static final String OURS = "org.mlplab";

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<Method, List<HandlerParameter>> known = new ConcurrentHashMap<>();
    private final ObjectProvider<ConversionService> conversions;
    private final Validator validator;

    RequestParameterCheck(
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions, Validator validator) {
        this.conversions = conversions;
        this.validator = validator;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            List<ParameterViolation> violations = check(request, method);
            if (!violations.isEmpty()) {
                throw new InvalidParameterException(violations);
            }
        }
        return true;
    }

    private List<ParameterViolation> check(HttpServletRequest request, HandlerMethod method) {
        List<HandlerParameter> parameters = known.computeIfAbsent(method.getMethod(), m -> parameters(method));
        List<ParameterViolation> violations = new ArrayList<>();
        refuseUnknown(request, parameters, violations);
        @Nullable Object[] values = new Object[method.getMethodParameters().length];
        for (HandlerParameter parameter : parameters) {
            values[parameter.index()] = read(parameter, parameter.values(request), violations);
        }
        for (var broken : validator.forExecutables().validateParameters(method.getBean(), method.getMethod(), values)) {
            parameters.stream()
                    .filter(each -> each.index() == index(broken.getPropertyPath()))
                    .map(each -> new ParameterViolation(
                            each.name(),
                            String.join(", ", each.values(request)),
                            ParameterRule.of(
                                    broken.getConstraintDescriptor().getAnnotation(), each, broken.getMessage())))
                    .forEach(violations::add);
        }
        return violations;
    }

    private List<HandlerParameter> parameters(HandlerMethod method) {
        MethodParameter[] parameters = method.getMethodParameters();
        String[] declared = Objects.requireNonNull(names.getParameterNames(method.getMethod()));
        return IntStream.range(0, parameters.length)
                .mapToObj(i -> HandlerParameter.of(parameters[i], declared[i]))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void refuseUnknown(
            HttpServletRequest request, List<HandlerParameter> parameters, List<ParameterViolation> violations) {
        if (request.getParameterMap().isEmpty()) {
            return;
        }
        List<String> names = parameters.stream()
                .filter(each -> each.in() == HandlerParameter.In.QUERY)
                .map(HandlerParameter::name)
                .toList();
        String rule = names.isEmpty()
                ? "is unknown; no query parameter is expected here"
                : "is unknown; known here are " + String.join(", ", names);
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                violations.add(new ParameterViolation(name, String.join(", ", values), rule));
            }
        });
    }

    /** The value for the handler; null where there is none or, with a violation, where it cannot be read. */
    private @Nullable Object read(HandlerParameter parameter, List<String> sent, List<ParameterViolation> violations) {
        String all = String.join(", ", sent);
        if (sent.stream().allMatch(String::isEmpty) && parameter.elementType() != String.class) {
            return null;
        }
        if (sent.size() > 1 && !parameter.takesSeveral()) {
            violations.add(new ParameterViolation(parameter.name(), all, "must be given once"));
            return null;
        }
        if (!StorableText.is(all)) {
            violations.add(new ParameterViolation(parameter.name(), all, StorableText.RULE));
            return null;
        }
        Object value = null;
        for (String each : sent) {
            try {
                value = conversions.getObject().convert(each, parameter.type());
            } catch (ConversionException e) {
                violations.add(new ParameterViolation(parameter.name(), each, ParameterRule.ofType(parameter)));
                return null;
            }
        }
        return value;
    }

    private static int index(Path path) {
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                return node.as(Path.ParameterNode.class).getParameterIndex();
            }
        }
        return -1;
    }
}
