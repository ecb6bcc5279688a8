package org.mlplab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PreparedBeansTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    PreparedBeansTest() {
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }

    private void set(String source, Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource(source, settings));
    }

    @Test
    void are_taken_where_nothing_is_set_that_decides_which_there_are() {
        set(
                "commandLineArgs",
                Map.of(
                        "mlplab.workers", "2",
                        "server.port", "0",
                        "server.ssl.bundle", "mine",
                        "spring.profiles.active", "demo",
                        "spring.datasource.hikari.maximum-pool-size", "3",
                        "logging.level.root", "debug"));

        assertThat(PreparedBeans.decidingSettings(environment)).isEmpty();
    }

    @Test
    void are_not_taken_where_a_condition_may_be_another() {
        set(
                "Config resource 'file [config/application.yaml]' via location 'optional:file:./config/'",
                Map.of("management.server.port", "9000", "springdoc.api-docs.enabled", "false"));
        set(
                "commandLineArgs",
                Map.of("spring.jpa.open-in-view", "true", "mlplab.tracing.endpoint", "http://localhost"));

        assertThat(PreparedBeans.decidingSettings(environment))
                .containsExactly(
                        "management.server.port",
                        "mlplab.tracing.endpoint",
                        "spring.jpa.open-in-view",
                        "springdoc.api-docs.enabled");
    }

    @Test
    void variables_of_the_environment_are_settings_too() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "SPRING_DATASOURCE_URL", "jdbc:postgresql:mlplab",
                                "SERVER_ADDRESS", "0.0.0.0",
                                "PATH", "/bin",
                                "MANAGEMENT_HEALTH_DISKSPACE_ENABLED", "false")));

        assertThat(PreparedBeans.decidingSettings(environment)).containsExactly("management.health.diskspace.enabled");
    }

    @Test
    void the_jars_own_settings_are_those_they_were_defined_by() {
        set(
                "Config resource 'class path resource [application.yaml]' via location 'optional:classpath:/'",
                Map.of("spring.jpa.open-in-view", "false"));

        assertThat(PreparedBeans.decidingSettings(environment)).isEmpty();
    }
}
