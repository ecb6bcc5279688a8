/** What this node computes with: the ND4J backend and the processor. */
@NullMarked
@NamedInterface("platform")
package org.mlplab.training.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
