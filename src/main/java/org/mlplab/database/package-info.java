/** The database itself: whether it is shared, what its faults are, how many connections are kept, and what time it is. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mlplab.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
