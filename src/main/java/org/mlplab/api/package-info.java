/** What all of the HTTP interface shares: problem details and the OpenAPI document. */
@ApplicationModule(allowedDependencies = {"database", "spec", "spec :: *"})
@NullMarked
package org.mlplab.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
