package org.mlplab;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.logging.Log;
import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Takes the beans that were defined when the jar was built (Spring's ahead-of-time processing), which saves a start a quarter of its
 * time. They were defined by the settings inside the jar: where a setting is changed that may decide which beans there are, they are
 * defined anew. {@code -Dspring.aot.enabled} decides otherwise.
 */
class PreparedBeans implements EnvironmentPostProcessor, Ordered {

    /** What Spring and its companions read, ours apart: any of it may be a condition. */
    private static final List<ConfigurationPropertyName> DECIDING =
            names("spring", "server", "management", "springdoc", Tracing.SETTINGS);

    /** Read by beans that there always are. */
    private static final List<ConfigurationPropertyName> HARMLESS = names(
            "spring.aot",
            "spring.application",
            "spring.config",
            "spring.context.exit",
            "spring.datasource.hikari",
            "spring.datasource.password",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.output",
            "spring.profiles",
            "server.address",
            "server.port",
            "server.ssl",
            "server.tomcat.threads");

    private final Log log;

    PreparedBeans(DeferredLogFactory logs) {
        this.log = logs.getLog(PreparedBeans.class);
    }

    private static List<ConfigurationPropertyName> names(String... names) {
        return Stream.of(names).map(ConfigurationPropertyName::of).toList();
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(AotDetector.AOT_ENABLED) || !isPackaged()) {
            return;
        }
        List<String> deciding = decidingSettings(environment);
        if (deciding.isEmpty()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        } else {
            log.info("Beans are defined anew, which takes a start longer: %s may decide which there are"
                    .formatted(String.join(", ", deciding)));
        }
    }

    /** Classes that an editor compiles need not be those that beans were defined of. */
    private static boolean isPackaged() {
        URL place = PreparedBeans.class.getProtectionDomain().getCodeSource().getLocation();
        return !place.getProtocol().equals("file") || place.getPath().endsWith(".jar");
    }

    /** Those outside the jar that may decide which beans there are, in order. */
    static List<String> decidingSettings(ConfigurableEnvironment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .flatMap(PreparedBeans::namesOutside)
                .filter(PreparedBeans::decides)
                .map(ConfigurationPropertyName::toString)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<ConfigurationPropertyName> namesOutside(ConfigurationPropertySource source) {
        boolean inside = source.getUnderlyingSource() instanceof PropertySource<?> underlying
                && underlying.getName().contains("class path resource");
        return !inside && source instanceof IterableConfigurationPropertySource names ? names.stream() : Stream.empty();
    }

    private static boolean decides(ConfigurationPropertyName name) {
        return DECIDING.stream().anyMatch(group -> isWithin(name, group))
                && HARMLESS.stream().noneMatch(group -> isWithin(name, group));
    }

    private static boolean isWithin(ConfigurationPropertyName name, ConfigurationPropertyName group) {
        return group.equals(name) || group.isAncestorOf(name);
    }

    /** After the files of settings have been read, before {@link Tracing} adds to them. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
