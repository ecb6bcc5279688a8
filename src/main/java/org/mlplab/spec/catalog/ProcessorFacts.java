package org.mlplab.spec.catalog;

import java.util.Optional;

/** What a spec must know of the processor that it is to run on. */
public interface ProcessorFacts {

    /** Why products of bfloat16 can't be had here; empty where they can. */
    Optional<String> bfloat16Refusal();
}
