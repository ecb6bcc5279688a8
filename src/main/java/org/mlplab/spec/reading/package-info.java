/** How a record is read from JSON: its defaults, its rules, and all that is wrong with what was sent. */
@NullMarked
@NamedInterface("reading")
package org.mlplab.spec.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
