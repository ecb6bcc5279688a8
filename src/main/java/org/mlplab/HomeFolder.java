package org.mlplab;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code mlplab.home} absolute: H2 refuses a path that is relative without saying so. */
class HomeFolder implements EnvironmentPostProcessor, Ordered {

    private static final String PROPERTY = "mlplab.home";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String home = environment.getProperty(PROPERTY);
        if (home != null && !home.isBlank()) {
            String absolute = Path.of(home).toAbsolutePath().normalize().toString();
            environment.getPropertySources().addFirst(new MapPropertySource("home folder", Map.of(PROPERTY, absolute)));
        }
    }

    /** After the files that may set it have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
