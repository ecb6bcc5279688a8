package org.mlplab.dataset;

import org.mlplab.dataset.origin.DatasetProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatasetConfiguration {

    @Bean
    Datasets datasets(DatasetProperties properties) {
        return Datasets.of(properties);
    }
}
