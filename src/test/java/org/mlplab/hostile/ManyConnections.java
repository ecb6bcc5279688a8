package org.mlplab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.journey.ServiceProcess;

/** How requests are answered while thousands of connections are open, to a service in a process of its own. Run by -Pconnections alone. */
class ManyConnections {

    private static final int IDLE = Integer.getInteger("mlplab.connections.idle", 10_000);
    private static final int SLOW = Integer.getInteger("mlplab.connections.slow", 500);
    private static final Duration WATCHED = Duration.ofSeconds(15);
    private static final String JSON =
            "Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n";
    private static final String SPEC = "{\"dataset\": {\"name\": \"digits\"}, \"network\": {\"hiddenLayers\": []}}";

    @TempDir
    private Path home;

    @Test
    void requests_are_answered_while_thousands_say_nothing_and_hundreds_say_little() throws IOException {
        try (ServiceProcess service = ServiceProcess.start(
                home.resolve("service.log"),
                List.of("mlplab.home=" + home.resolve("data"), "mlplab.requests.per-second=0"))) {
            Wire wire = new Wire(service.port());
            watch(wire, "nobody else");
            try (Crowd idle = new Crowd(service.port(), "127.0.0.2")) {
                idle.add(IDLE, "");
                watch(wire, idle.size() + " that say nothing");
                System.out.printf("connections: %d of them are still open%n", idle.waiting());
            }
            try (Crowd headers = new Crowd(service.port(), "127.0.0.2")) {
                headers.add(SLOW, "GET /experiments HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
                watch(wire, SLOW + " that send a header, a byte a second", headers);
            }
            try (Crowd bodies = new Crowd(service.port(), "127.0.0.2")) {
                bodies.add(SLOW, "POST /experiments HTTP/1.1\r\n" + JSON + "{");
                watch(wire, SLOW + " that send a body, a byte a second", bodies);
            }
            watch(wire, "nobody else again");
        }
    }

    private static void watch(Wire wire, String what, Crowd... crowds) throws IOException {
        List<Duration> times = new ArrayList<>();
        long start = System.nanoTime();
        int second = 0;
        while (System.nanoTime() - start < WATCHED.toNanos()) {
            for (Answer answer :
                    List.of(ask(wire, "GET", "/experiments", ""), ask(wire, "POST", "/experiments/validate", SPEC))) {
                assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(200);
                times.add(answer.took());
            }
            if ((System.nanoTime() - start) / 1_000_000_000 > second) {
                second++;
                for (Crowd crowd : crowds) {
                    crowd.drip('x');
                }
            }
        }
        times.sort(Duration::compareTo);
        long waiting = 0;
        for (Crowd crowd : crowds) {
            waiting += crowd.waiting();
        }
        System.out.printf(
                Locale.ROOT,
                "connections: %s: %d requests, median %.1f ms, p99 %.1f ms, slowest %.1f ms; %d still wait%n",
                what,
                times.size(),
                millis(times.get(times.size() / 2)),
                millis(times.get(times.size() * 99 / 100)),
                millis(times.get(times.size() - 1)),
                waiting);
        assertThat(times.get(times.size() * 99 / 100)).isLessThan(Duration.ofMillis(500));
        assertThat(times.get(times.size() - 1)).isLessThan(Duration.ofSeconds(2));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static Answer ask(Wire wire, String method, String target, String body) throws IOException {
        return wire.exchange(HostileRequest.ordinary(method, target, body));
    }
}
