package org.mlplab.api.intake;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.apache.coyote.AbstractProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Sets Tomcat up so that slow clients leave threads, and connections leave files, for all else. */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
class Intake implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final IntakeSettings settings;
    private final TomcatServerProperties tomcat;
    private final ServerProperties server;

    Intake(IntakeSettings settings, TomcatServerProperties tomcat, ServerProperties server) {
        this.settings = settings;
        this.tomcat = tomcat;
        this.server = server;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        int threads = tomcat.getThreads().getMax();
        BodyPlaces places = new BodyPlaces(Math.max(1, threads / 4), Math.max(1, threads * 3 / 4));
        factory.addContextValves(new BodyValve(places, settings.bodyPatience()));
        factory.setProtocol(ImpatientProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof ImpatientProtocol protocol) {
                protocol.setHeaderPatience(settings.headerPatience());
                protocol.setSharing(!isBehindProxy());
                leaveFiles(protocol);
            }
        });
    }

    private boolean isBehindProxy() {
        ServerProperties.ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
        return strategy != null && strategy != ServerProperties.ForwardHeadersStrategy.NONE;
    }

    /** Each connection is an open file; without files neither checkpoints nor the database could be written. */
    private static void leaveFiles(AbstractProtocol<?> protocol) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long most = system.getMaxFileDescriptorCount() / 4 * 3;
            if (protocol.getMaxConnections() > most) {
                log.warn(
                        "This process may open {} files: no more than {} connections are taken (ulimit -n)",
                        system.getMaxFileDescriptorCount(),
                        most);
                protocol.setMaxConnections((int) most);
            }
        }
    }

    /** Last, when the settings of connectors are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
