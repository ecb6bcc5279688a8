package org.mlplab.study.web;

import org.mlplab.security.caller.Callers;
import org.mlplab.security.caller.OwnerCheck;
import org.mlplab.study.lifecycle.Studies;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may change a study, and look at the test set for it. */
@Configuration(proxyBeanMethods = false)
class OwnStudies implements WebMvcConfigurer {

    private final Callers callers;
    private final Studies studies;

    OwnStudies(Callers callers, Studies studies) {
        this.callers = callers;
        this.studies = studies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OwnerCheck(callers, "study", studies::ownership))
                .addPathPatterns("/studies/{id}", "/studies/{id}/*");
    }
}
