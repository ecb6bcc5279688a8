/** Who may call: API keys, and the addresses the service may listen on. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mlplab.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
