package org.mlplab.demo;

import java.io.PrintStream;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * With the profile {@code demo}, trains the report's two-layer network on the data inside the service, as any client would, and
 * prints what happens.
 */
@Component
class Demo {

    /** Asked for at run time: which beans there are is decided when the jar is built. */
    private static final Profiles WANTED = Profiles.of("demo");

    private static final String SPEC = """
            {"name": "two-layer demo", "tags": ["demo"],
             "dataset": {"name": "digits", "preprocessing": "SUBTRACT_MEAN_IMAGE"},
             "network": {"hiddenLayers": [{"units": 50, "activation": "RELU"}],
                         "weightInit": {"type": "NORMAL", "standardDeviation": 0.0001}},
             "regularization": {"l2": 0.01},
             "optimizer": {"type": "SGD", "learningRate": 0.002},
             "learningRateSchedule": {"type": "EXPONENTIAL", "decay": 0.97},
             "training": {"iterations": 1000, "batchSize": 100, "sampling": "WITH_REPLACEMENT"}}""";

    private static final Set<String> FINAL = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "DIVERGED");
    private static final long POLL_MILLISECONDS = 200;

    private final PrintStream out = System.out;

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getEnvironment().acceptsProfiles(WANTED)) {
            WebServer server = Objects.requireNonNull(web.getWebServer(), "the demo needs the web server");
            new Thread(() -> show("http://localhost:" + server.getPort()), "demo").start();
        }
    }

    private void show(String base) {
        out.printf("%n  Open %s in a browser and watch.%n", base);
        var api = RestClient.create(base);
        JsonNode experiment = post(api);
        long id = experiment.path("id").asLong();
        out.printf(
                "%nPosted the report's two-layer network as experiment %d:%n%n  %s%n%n",
                id, SPEC.replace("\n", "\n  "));
        out.println("  epoch  iteration  training loss  training acc.  validation loss  validation acc.");
        JsonNode metrics = watch(api, id);
        if (metrics.path("state").asString().equals("SUCCEEDED")) {
            out.printf(
                    "%n  Test accuracy %.3f on %d pictures that training never saw.%n",
                    metrics.path("test").path("accuracy").asDouble(),
                    metrics.path("test").path("examples").asInt());
        } else {
            out.printf("%n  It ended %s.%n", metrics.path("state").asString());
        }
        out.printf("""

                The service stays up. Look at it:

                  in a browser %1$s/#/experiments/%2$d
                  Swagger UI   %1$s/swagger-ui.html

                  curl %1$s/experiments/%2$d
                  curl %1$s/experiments/%2$d/metrics
                  curl %1$s/experiments -H 'Content-Type: application/json' \\
                       -d '{"dataset": {"name": "digits"}, "network": {"hiddenLayers": [{"units": 100}]}}'

                Stop it with Ctrl-C.

                """, base, id);
    }

    private static JsonNode post(RestClient api) {
        return body(api.post()
                .uri("/experiments")
                .contentType(MediaType.APPLICATION_JSON)
                .body(SPEC)
                .retrieve());
    }

    private JsonNode watch(RestClient api, long id) {
        int shown = 0;
        while (true) {
            JsonNode metrics = body(api.get()
                    .uri("/experiments/{id}/metrics?sinceEpoch={shown}", id, shown)
                    .retrieve());
            for (JsonNode epoch : metrics.path("epochs")) {
                shown = epoch.path("epoch").asInt();
                out.printf(
                        "  %5d  %9d  %13.4f  %13.3f  %15.4f  %15.3f%n",
                        shown,
                        epoch.path("iteration").asLong(),
                        epoch.path("trainingLoss").asDouble(),
                        epoch.path("trainingAccuracy").asDouble(),
                        epoch.path("validationLoss").asDouble(),
                        epoch.path("validationAccuracy").asDouble());
            }
            if (FINAL.contains(metrics.path("state").asString())) {
                return metrics;
            }
            try {
                Thread.sleep(POLL_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return metrics;
            }
        }
    }

    private static JsonNode body(RestClient.ResponseSpec response) {
        JsonNode body = response.body(JsonNode.class);
        if (body == null) {
            throw new IllegalStateException("the service answered nothing");
        }
        return body;
    }
}
