package org.mlplab.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.transition.ExperimentTransitioned;
import org.mlplab.study.change.StudyEnded;
import org.mlplab.webhook.registration.WebhookEvent;

/**
 * The body of a message.
 *
 * @param id of the experiment or study
 * @param study whose trial it is; null where it is none's
 * @param path where the service tells more of it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Told(
        WebhookEvent event,
        long id,
        String name,
        @Nullable Long study,
        String state,
        @Nullable String stateReason,
        Instant time,
        String path) {

    static Told of(ExperimentTransitioned end) {
        return new Told(
                WebhookEvent.of(end.transition().state()),
                end.experimentId(),
                end.name(),
                end.studyId(),
                end.transition().state().name(),
                end.transition().reason(),
                end.transition().at(),
                "/experiments/" + end.experimentId());
    }

    static Told of(StudyEnded end) {
        return new Told(
                WebhookEvent.of(end.state()),
                end.studyId(),
                end.name(),
                null,
                end.state().name(),
                end.reason(),
                end.at(),
                "/studies/" + end.studyId());
    }
}
