/** What trained networks say of examples: of those in the splits, and of what a request brings. */
@ApplicationModule(
        allowedDependencies = {
            "api :: problem",
            "experiment",
            "experiment :: lifecycle",
            "training",
            "training :: memory",
            "training :: prediction",
            "dataset",
            "dataset :: picture",
            "spec",
            "spec :: *"
        })
@NullMarked
package org.mlplab.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
