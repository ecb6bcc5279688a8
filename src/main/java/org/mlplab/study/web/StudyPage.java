package org.mlplab.study.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.StudyView;

/** A page of studies. */
@Schema(description = "A page of studies")
record StudyPage(
        @Schema(description = "The newest first") List<StudyView> items,

        @Schema(description = "Send as after for the next page; null on the last", example = "7") @Nullable
        Long next) {}
