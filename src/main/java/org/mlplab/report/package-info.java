/** Pictures of experiments, and reports of studies. */
@ApplicationModule(
        allowedDependencies = {
            "api :: problem",
            "experiment",
            "experiment :: *",
            "spec",
            "spec :: *",
            "study",
            "study :: lifecycle",
            "study :: space"
        })
@NullMarked
package org.mlplab.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
