/** What others can use: trained networks as files, and what experiments showed for other tools. */
@ApplicationModule(
        allowedDependencies = {
            "api :: intake",
            "api :: problem",
            "dataset",
            "experiment",
            "experiment :: *",
            "spec",
            "spec :: *",
            "training",
            "training :: export",
            "training :: memory",
            "training :: result"
        })
@NullMarked
package org.mlplab.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
