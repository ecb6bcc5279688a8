/** The first minute with the service: the profile demo trains a network over HTTP and shows what it does. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mlplab.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
