package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mlplab.MlpLabApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Requests and attempts as spans, at a collector. */
class TracingTest {

    private static final List<String> SPANS = new CopyOnWriteArrayList<>();
    private static final HttpServer COLLECTOR = collector();

    private static HttpServer collector() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.createContext("/v1/traces", exchange -> {
                try (exchange) {
                    // protocol buffers: names are in it as they are
                    SPANS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterAll
    static void stop() {
        COLLECTOR.stop(0);
    }

    @Test
    void requests_and_attempts_are_spans() {
        try (var service = start()) {
            var api = new Api(Objects.requireNonNull(service.getWebServer()).getPort());
            api.ended(api.submit(
                    "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1}}"));

            await().until(() -> SPANS.stream().anyMatch(each -> each.contains("http post /experiments")));
            await().until(() -> SPANS.stream().anyMatch(each -> each.contains("mlplab.attempt")));
        }
        assertThat(String.join("", SPANS)).contains("service.name", "mlplab");
    }

    private static ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(MlpLabApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:traces",
                        "--mlplab.home=target/journey",
                        "--mlplab.workers=1",
                        "--mlplab.tracing.endpoint=http://127.0.0.1:"
                                + COLLECTOR.getAddress().getPort() + "/v1/traces",
                        "--management.opentelemetry.tracing.export.schedule-delay=50ms");
    }
}
