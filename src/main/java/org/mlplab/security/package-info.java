/** Who may call and do what: API keys with roles, and the addresses the service may listen on. */
@ApplicationModule(allowedDependencies = {"api :: intake", "api :: problem", "spec :: reading"})
@NullMarked
package org.mlplab.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
