/** The experiment, its states and what it showed. */
@ApplicationModule(allowedDependencies = {"api :: problem", "database :: *", "security :: caller", "spec", "spec :: *"})
@NullMarked
package org.mlplab.experiment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
