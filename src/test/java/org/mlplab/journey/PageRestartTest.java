package org.mlplab.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.MlpLabApplication;
import org.openqa.selenium.By;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The page while the service behind it goes and comes back, with a key that is entered once. */
class PageRestartTest {

    private static final String KEY = "a-key-of-this-test-alone";
    private static final String KEY_SHA256 = "81cf37ff89ff2f41fe48e579e7e1ea1373c5d7972efba7d7b5b9667d936a7606";

    @TempDir
    private Path home;

    @TempDir
    private Path profile;

    @Test
    void goes_on_by_itself_when_the_service_is_back() throws IOException {
        int port = freePort();
        try (PageVisitor visitor = new PageVisitor(profile, "http://127.0.0.1:" + port)) {
            try (ConfigurableApplicationContext service = start(port)) {
                visitor.goTo("#/experiments/new?preset=demo");
                visitor.fill("Key", "not the key");
                visitor.press("Use this key");
                visitor.sees("The service does not know that key.");
                visitor.fill("Key", KEY);
                visitor.press("Use this key");
                visitor.fill("Iterations", "1000000");
                visitor.press("Train it");
                visitor.sees("running");
                visitor.sees("live");
                visitor.await(page -> visitor.visible(By.cssSelector("[aria-label^='Accuracy: training: ']")));
                visitor.press("Pause");
                visitor.sees("paused");
            }
            visitor.sees("connection lost");
            visitor.keep("service-gone");
            try (ConfigurableApplicationContext service = start(port)) {
                visitor.sees("live");
                visitor.press("Resume");
                visitor.sees("running");
                visitor.press("Cancel");
                visitor.press("Cancel it");
                visitor.sees("cancelled");
                visitor.keep("service-back");
            }
        }
    }

    private ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(MlpLabApplication.class)
                .run(
                        "--server.port=" + port,
                        "--mlplab.home=" + home,
                        "--mlplab.workers=1",
                        "--mlplab.security.api-keys.visitor=sha256:" + KEY_SHA256);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
