package org.mlplab.training.platform;

import java.util.Optional;
import org.mlplab.spec.catalog.ProcessorFacts;
import org.mlplab.training.engine.onednn.Bfloat16;
import org.springframework.stereotype.Component;

/** This machine's products of bfloat16. */
@Component
class Bfloat16Support implements ProcessorFacts {

    @Override
    public Optional<String> bfloat16Refusal() {
        return Bfloat16.refusal();
    }
}
