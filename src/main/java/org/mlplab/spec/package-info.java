/** Immutable records of what an experiment is asked to do, with their defaults and rules. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mlplab.spec;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
