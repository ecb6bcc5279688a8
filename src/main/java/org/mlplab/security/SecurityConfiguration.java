package org.mlplab.security;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.stream.Stream;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.Role;
import org.mlplab.security.rate.RateSettings;
import org.mlplab.security.rate.RequestRates;
import org.mlplab.security.stored.KeyAudit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what: anybody on this machine if no keys are configured, otherwise whoever has one, by its role. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, RateSettings.class})
class SecurityConfiguration {

    /** What a browser loads before it can send a key, and what a container's health check reads. Their rate is not limited. */
    private static final String[] PAGE_AND_HEALTH = {
        "/",
        "/index.html",
        "/favicon.ico",
        "/assets/**",
        "/webjars/**",
        "/_static/**",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    private static final String[] DOCUMENT = {"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"};

    private final ProblemWriter problems = new ProblemWriter();

    @Bean
    ConfiguredKeys configuredKeys(SecuritySettings settings, ConfigurableEnvironment environment) {
        // Asked of the variables alone: a key on the command line would be seen by every user of the machine.
        PropertySource<?> variables =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        Object plain = variables == null ? null : variables.getProperty(ConfiguredKeys.VARIABLE);
        return ConfiguredKeys.of(settings.apiKeys(), plain == null ? null : plain.toString());
    }

    /** A timer for each filter of each request would cost more than what it times. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRates requestRates(RateSettings settings) {
        return new RequestRates(settings, System::nanoTime);
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            ConfiguredKeys keys,
            AuthenticationManager authenticator,
            KeyAudit audit,
            RequestRates rates) {
        RateLimit limit = new RateLimit(rates, readingOf(PAGE_AND_HEALTH), problems);
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(new BrowserHeaders());
        return keys.isEmpty() ? openToThisMachine(http, limit) : openToKeys(http, authenticator, audit, limit);
    }

    private static RequestMatcher readingOf(String... patterns) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD).map(method -> paths.matcher(method, path)))
                .toArray(RequestMatcher[]::new));
    }

    private SecurityFilterChain openToThisMachine(HttpSecurity http, RateLimit limit) {
        return http.addFilterAfter(new LoopbackOnlyFilter(problems), HeaderWriterFilter.class)
                .addFilterBefore(limit, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private SecurityFilterChain openToKeys(
            HttpSecurity http, AuthenticationManager authenticator, KeyAudit audit, RateLimit limit) {
        KeyRequired keyRequired = new KeyRequired(problems);
        AuthenticationFilter bearer = new AuthenticationFilter(authenticator, new BearerKeyConverter());
        bearer.setSuccessHandler((request, response, authentication) -> {});
        bearer.setFailureHandler(new KeyRefused(keyRequired, audit, limit, problems));
        return http.addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .addFilterBefore(limit, AnonymousAuthenticationFilter.class)
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(keyRequired)
                        .accessDeniedHandler(new RoleRequired(problems)))
                .authorizeHttpRequests(SecurityConfiguration::permit)
                .build();
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests
                // These go on with a request that was let in.
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(readingOf(PAGE_AND_HEALTH), readingOf(DOCUMENT))
                .permitAll()
                .requestMatchers("/keys", "/keys/**", "/webhooks", "/webhooks/**")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(HttpMethod.DELETE, "/datasets/**", "/experiments")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(HttpMethod.GET)
                .hasRole(Role.READ.name())
                .requestMatchers(HttpMethod.HEAD)
                .hasRole(Role.READ.name())
                .requestMatchers(HttpMethod.OPTIONS)
                .hasRole(Role.READ.name())
                .anyRequest()
                .hasRole(Role.RUN.name());
    }
}
