package org.mlplab.security;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlplab.security.stored.KeyAudit;
import org.mlplab.security.stored.KeyStore;
import org.mlplab.security.stored.KeyUses;
import org.mlplab.security.stored.StoredKey;
import org.mlplab.security.stored.StoredKeys;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The security module on a real server with one resource, {@code /caller}, that answers the caller's name. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        })
@Import({SecurityConfiguration.class, ApiKeyAuthenticator.class, ListenAddressGuard.class, BearerScheme.class})
class ProbeApplication {

    private static final KeyStore NO_KEYS = new KeyStore() {
        @Override
        public List<StoredKey> live() {
            return List.of();
        }

        @Override
        public void used(String name, Instant at) {}
    };

    static final String KEY = "5d1f0c2a9b8e7f6a5d1f0c2a9b8e7f6a5d1f0c2a9b8e7f6a5d1f0c2a9b8e7f6a";

    /** Starts it on a free port, with these environment variables and a home. */
    static ServletWebServerApplicationContext start(Map<String, Object> variables, String... arguments) {
        return start(variables, ProbeApplication.class, arguments);
    }

    /** With beans beside those of the service. */
    static ServletWebServerApplicationContext start(Map<String, Object> variables, Class<?> more, String... arguments) {
        Map<String, Object> all = new HashMap<>(variables);
        // Health wants a folder that is there, whichever test came before.
        all.putIfAbsent("MLPLAB_HOME", System.getProperty("java.io.tmpdir"));
        var environment = new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addLast(new SystemEnvironmentPropertySource(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
            }
        };
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(ProbeApplication.class, more)
                .environment(environment)
                .properties("server.port=0", "logging.level.root=warn")
                .run(arguments);
    }

    static int port(ServletWebServerApplicationContext service) {
        return Objects.requireNonNull(service.getWebServer()).getPort();
    }

    @Bean
    StoredKeys storedKeys() {
        return new StoredKeys(NO_KEYS, System::nanoTime);
    }

    @Bean
    KeyUses keyUses() {
        return new KeyUses(NO_KEYS, Clock.systemUTC());
    }

    @Bean
    KeyAudit keyAudit() {
        return new KeyAudit(Clock.systemUTC());
    }

    @Bean
    RouterFunction<ServerResponse> caller() {
        return RouterFunctions.route(
                RequestPredicates.path("/caller"),
                request -> ServerResponse.ok()
                        .body(request.principal().map(p -> p.getName()).orElse("anybody")));
    }
}
