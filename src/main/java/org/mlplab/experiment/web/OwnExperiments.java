package org.mlplab.experiment.web;

import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.security.caller.Callers;
import org.mlplab.security.caller.OwnerCheck;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may change an experiment. Everybody may run it again and ask its network. */
@Configuration(proxyBeanMethods = false)
class OwnExperiments implements WebMvcConfigurer {

    private final Callers callers;
    private final Experiments experiments;

    OwnExperiments(Callers callers, Experiments experiments) {
        this.callers = callers;
        this.experiments = experiments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OwnerCheck(callers, "experiment", experiments::ownership))
                .addPathPatterns(
                        "/experiments/{id}",
                        "/experiments/{id}/cancel",
                        "/experiments/{id}/pause",
                        "/experiments/{id}/resume");
    }
}
