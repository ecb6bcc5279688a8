package org.mlplab;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MlpLabApplication {

    public static void main(String[] args) {
        NativeMemoryLimit.apply();
        SpringApplication.run(MlpLabApplication.class, args);
    }
}
