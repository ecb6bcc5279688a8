package org.mlplab.security;

import jakarta.servlet.DispatcherType;
import org.mlplab.security.key.ConfiguredKeys;
import org.mlplab.security.key.Role;
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

/** Who may call what: anybody on this machine if no keys are configured, otherwise whoever has one, by its role. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    /** What a browser loads before it can send a key, and what a container's health check reads. */
    private static final String[] WITHOUT_KEY = {
        "/",
        "/index.html",
        "/favicon.ico",
        "/assets/**",
        "/webjars/**",
        "/_static/**",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

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
    SecurityFilterChain filters(
            HttpSecurity http, ConfiguredKeys keys, AuthenticationManager authenticator, KeyAudit audit) {
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(new BrowserHeaders());
        return keys.isEmpty() ? openToThisMachine(http) : openToKeys(http, authenticator, audit);
    }

    private SecurityFilterChain openToThisMachine(HttpSecurity http) {
        return http.addFilterAfter(new LoopbackOnlyFilter(problems), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private SecurityFilterChain openToKeys(HttpSecurity http, AuthenticationManager authenticator, KeyAudit audit) {
        KeyRequired keyRequired = new KeyRequired(problems);
        AuthenticationFilter bearer = new AuthenticationFilter(authenticator, new BearerKeyConverter());
        bearer.setSuccessHandler((request, response, authentication) -> {});
        bearer.setFailureHandler(new KeyRefused(keyRequired, audit, problems));
        return http.addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
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
                .requestMatchers(HttpMethod.GET, WITHOUT_KEY)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, WITHOUT_KEY)
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
