package org.mlplab.spec.reading;

import java.util.stream.Stream;

/** A record with rules over several of its fields. */
public interface CrossChecked {

    /** What is wrong, with pointers relative to this record. */
    Stream<Violation> crossCheck();
}
