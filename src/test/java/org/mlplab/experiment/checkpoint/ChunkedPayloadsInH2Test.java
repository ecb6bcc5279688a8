package org.mlplab.experiment.checkpoint;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:chunks")
class ChunkedPayloadsInH2Test extends ChunkedPayloads {}
