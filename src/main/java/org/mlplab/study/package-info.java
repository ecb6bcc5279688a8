/** Studies: sets of experiments over a search space, with one selection rule and one look at the test split. */
@ApplicationModule(
        allowedDependencies = {
            "api :: problem",
            "experiment",
            "experiment :: *",
            "security :: caller",
            "spec",
            "spec :: *"
        })
@NullMarked
package org.mlplab.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
