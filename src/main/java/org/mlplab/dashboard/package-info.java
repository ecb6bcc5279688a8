/** The live feed of experiments and studies. */
@ApplicationModule(
        allowedDependencies = {
            "api :: problem",
            "database",
            "experiment",
            "experiment :: *",
            "security :: caller",
            "spec",
            "spec :: reading",
            "study",
            "study :: change",
            "study :: lifecycle"
        })
@NullMarked
package org.mlplab.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
