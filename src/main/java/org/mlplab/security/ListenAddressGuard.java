package org.mlplab.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.UnsafeSettingsException;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets the service start without API keys only if no other machine can reach it. It runs after every other
 * customizer, before the server exists, so that nothing has been opened or migrated when it refuses.
 */
@Component
final class ListenAddressGuard implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory>, Ordered {

    private final ConfiguredKeys keys;
    private final Environment environment;

    ListenAddressGuard(ConfiguredKeys keys, Environment environment) {
        this.keys = keys;
        this.environment = environment;
    }

    @Override
    public void customize(AbstractConfigurableWebServerFactory factory) {
        if (!keys.isEmpty()) {
            return;
        }
        requireLoopback("server.address", factory.getAddress());
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            String property = "management.server.address";
            requireLoopback(property, environment.getProperty(property, InetAddress.class));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void requireLoopback(String property, @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new UnsafeSettingsException(
                    "%s is %s, which other machines can reach, and no API key is configured."
                            .formatted(property, address == null ? "unset (every address)" : address.getHostAddress()),
                    """
                    Do one of these:
                     - set %s to 127.0.0.1, for use on this machine alone;
                     - set the environment variable %s to a secret of 32 characters or more (openssl rand -hex 32);
                     - set mlplab.security.api-keys.<name> to sha256:<SHA-256 of a key>.""".formatted(property, ConfiguredKeys.VARIABLE));
        }
    }
}
