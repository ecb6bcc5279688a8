package org.mlplab.database.chunk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much of a payload is in the memory at once when it is written or read. */
public record ChunkSize(int bytes) {

    /** Large enough that the database's work for each statement does not count. */
    public static final ChunkSize USUAL = new ChunkSize(4 << 20);

    @Configuration(proxyBeanMethods = false)
    static class Default {

        @Bean
        ChunkSize chunkSize() {
            return USUAL;
        }
    }
}
