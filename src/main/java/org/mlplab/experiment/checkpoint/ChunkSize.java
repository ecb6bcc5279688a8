package org.mlplab.experiment.checkpoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much of a payload is in the memory at once when it is written or read. */
record ChunkSize(int bytes) {

    @Configuration(proxyBeanMethods = false)
    static class Default {

        /** Large enough that the database's work for each statement does not count. */
        @Bean
        ChunkSize chunkSize() {
            return new ChunkSize(4 << 20);
        }
    }
}
