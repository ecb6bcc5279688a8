/** How much memory training takes, before it is taken. */
@NullMarked
@NamedInterface("memory")
package org.mlplab.training.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
