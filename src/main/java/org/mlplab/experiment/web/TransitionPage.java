package org.mlplab.experiment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.transition.Transition;

@Schema(description = "A page of the states that an experiment has been in")
record TransitionPage(
        @Schema(description = "The transitions of this page, the earliest first")
        List<Transition> items,

        @Schema(description = "Value of the parameter after that asks for the next page; null on the last") @Nullable
        Integer next) {}
