/** Webhooks: what is told to others when experiments and studies end, and how it gets there. */
@ApplicationModule(
        allowedDependencies = {
            "api :: problem",
            "experiment",
            "experiment :: queue",
            "experiment :: transition",
            "spec :: reading",
            "study",
            "study :: change"
        })
@NullMarked
package org.mlplab.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
