package org.mlplab;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sends traces to {@code mlplab.tracing.endpoint}. Where that is not set, nothing of OpenTelemetry is even loaded: configured and
 * switched off, it would still cost a start its time.
 */
class Tracing implements EnvironmentPostProcessor, Ordered {

    static final String SETTINGS = "mlplab.tracing";

    private static final String ENDPOINT = SETTINGS + ".endpoint";
    private static final String EXCLUDED = "spring.autoconfigure.exclude";
    private static final String BOOT = "org.springframework.boot.";

    private static Stream<String> configurations() {
        return Stream.of(
                        "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
                        "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
                        "micrometer.tracing.autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
                        "micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
                        "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
                        "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
                        "micrometer.tracing.opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration",
                        "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
                        "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
                        "opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration")
                .map(BOOT::concat);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String endpoint = environment.getProperty(ENDPOINT);
        Map<String, Object> settings = new HashMap<>();
        if (endpoint == null || endpoint.isBlank()) {
            settings.put(EXCLUDED, excluded(environment.getProperty(EXCLUDED, String[].class)));
            // or each line of the log would have a place for an id
            settings.put("management.tracing.export.enabled", false);
        } else {
            settings.put("management.opentelemetry.tracing.export.otlp.endpoint", endpoint);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("tracing", settings));
    }

    private static String excluded(String @Nullable [] others) {
        return Stream.concat(configurations(), others == null ? Stream.of() : Arrays.stream(others))
                .collect(Collectors.joining(","));
    }

    /** After the files that may set it have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
