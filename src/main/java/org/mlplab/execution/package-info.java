/** The job queue and the workers: claiming, running, cancelling, recovering. */
@ApplicationModule(
        allowedDependencies = {
            "api :: problem",
            "database",
            "database :: *",
            "experiment",
            "experiment :: *",
            "training",
            "training :: *",
            "dataset",
            "spec",
            "spec :: *",
            "study",
            "study :: lifecycle",
            "webhook :: delivery"
        })
@NullMarked
package org.mlplab.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
