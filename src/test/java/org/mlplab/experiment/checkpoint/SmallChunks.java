package org.mlplab.experiment.checkpoint;

import org.mlplab.database.chunk.ChunkSize;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Cuts payloads of some kilobytes into many chunks. */
@TestConfiguration(proxyBeanMethods = false)
class SmallChunks {

    @Bean
    @Primary
    ChunkSize smallChunks() {
        return new ChunkSize(1000);
    }
}
