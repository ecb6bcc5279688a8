package org.mlplab.dataset;

import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.dataset.source.DatasetSources;
import org.mlplab.dataset.source.UploadedSources;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatasetConfiguration {

    @Bean
    Datasets datasets(DatasetProperties properties, UploadedSources uploads) {
        return new Datasets(DatasetSources.of(properties), uploads);
    }
}
