package org.mlplab.dashboard.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class FeedConfiguration {

    @Bean
    MeterBinder openStreams(Feed feed, FeedProperties properties) {
        return registry -> {
            Gauge.builder("mlplab.feed.streams", feed, Feed::streams)
                    .description("Event streams that are open on this node")
                    .register(registry);
            Gauge.builder("mlplab.feed.streams.max", properties, FeedProperties::streams)
                    .description("Event streams that may be open at once on this node")
                    .register(registry);
        };
    }
}
