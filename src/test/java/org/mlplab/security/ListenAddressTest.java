package org.mlplab.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mlplab.security.ProbeApplication.KEY;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.security.key.UnsafeSettingsException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ListenAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--server.address=::",
                "--server.address=10.1.2.3",
                "--server.address="
            })
    void without_keys_the_service_does_not_start_on_another_address(String address, CapturedOutput output)
            throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> ProbeApplication.start(Map.of(), address, "--server.port=" + port))
                .hasRootCauseInstanceOf(UnsafeSettingsException.class);

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "server.address is", "no API key is configured")
                .contains("set server.address to 127.0.0.1", "MLPLAB_API_KEY", "mlplab.security.api-keys.<name>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--management.server.address=0.0.0.0", "--spring.application.name=management-address-unset"})
    void nor_does_it_open_the_actuator_s_own_port(String address, CapturedOutput output) throws IOException {
        String port = "--management.server.port=" + freePort();

        assertThatThrownBy(() -> ProbeApplication.start(Map.of(), address, port))
                .hasRootCauseInstanceOf(UnsafeSettingsException.class);

        assertThat(output.getAll()).contains("management.server.address is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
    void loopback_needs_no_key(String address) {
        ProbeApplication.start(Map.of(), "--server.address=" + address).close();
    }

    @Test
    void with_a_key_every_address_is_fine() {
        ProbeApplication.start(
                        Map.of("MLPLAB_API_KEY", KEY),
                        "--server.address=0.0.0.0",
                        "--management.server.port=0",
                        "--management.server.address=0.0.0.0")
                .close();
    }

    @Test
    void a_key_counts_only_as_an_environment_variable() {
        assertThatThrownBy(
                        () -> ProbeApplication.start(Map.of(), "--MLPLAB_API_KEY=" + KEY, "--server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(UnsafeSettingsException.class);
    }

    @Test
    void a_short_key_stops_the_start_without_being_shown(CapturedOutput output) {
        assertThatThrownBy(() -> ProbeApplication.start(Map.of("MLPLAB_API_KEY", "hunter2-hunter2")))
                .hasRootCauseInstanceOf(UnsafeSettingsException.class);

        assertThat(output.getAll())
                .contains("15 characters", "openssl rand -hex 32")
                .doesNotContain("hunter2");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
