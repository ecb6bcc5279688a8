/** Data to train on: where it comes from, its splits and its preprocessing. */
@ApplicationModule(allowedDependencies = {"api :: problem", "database :: *", "spec", "spec :: *"})
@NullMarked
package org.mlplab.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
