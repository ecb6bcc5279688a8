/** Networks and their training: the only package that touches DL4J and ND4J. */
@ApplicationModule(allowedDependencies = {"spec", "spec :: *", "dataset"})
@NullMarked
package org.mlplab.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
