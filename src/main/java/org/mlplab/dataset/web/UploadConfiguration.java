package org.mlplab.dataset.web;

import jakarta.servlet.MultipartConfigElement;
import org.mlplab.dataset.upload.UploadProperties;
import org.mlplab.dataset.upload.received.UploadFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the parts of multipart requests to the disk, in the service's own folder, and bounds them. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    private static final int IN_MEMORY_BYTES = 1 << 16;

    @Bean
    MultipartConfigElement multipartConfigElement(UploadFolder folder, UploadProperties properties) {
        long most = properties.requestSize().toBytes();
        return new MultipartConfigElement(folder.parts().toString(), most, most, IN_MEMORY_BYTES);
    }
}
