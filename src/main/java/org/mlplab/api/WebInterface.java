package org.mlplab.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every endpoint. */
@Configuration(proxyBeanMethods = false)
class WebInterface implements WebMvcConfigurer {

    private final RequestParameterCheck parameters;

    WebInterface(RequestParameterCheck parameters) {
        this.parameters = parameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(parameters);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Constants());
    }

    /** Constants are written in an address as {@code toString} has them, to the letter. */
    @SuppressWarnings("rawtypes")
    private static final class Constants implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> {
                for (T constant : type.getEnumConstants()) {
                    if (constant.toString().equals(text)) {
                        return constant;
                    }
                }
                throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + text);
            };
        }
    }
}
