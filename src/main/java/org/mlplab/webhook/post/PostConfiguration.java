package org.mlplab.webhook.post;

import java.net.InetAddress;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.mlplab.webhook.WebhookProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    Destinations destinations(WebhookProperties properties) {
        return new Destinations(InetAddress::getAllByName, properties.allowPrivateAddresses());
    }

    @Bean
    Post post(Destinations destinations, WebhookProperties properties, Clock clock) {
        return new Post(
                destinations, () -> (SSLSocketFactory) SSLSocketFactory.getDefault(), properties.timeout(), clock);
    }
}
