package org.mlplab.study.lifecycle;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.mlplab.study.change.StudyChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of every change of a study, whoever made it. */
@Component
class StudyListener {

    private final ApplicationEventPublisher events;

    StudyListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Study study) {
        events.publishEvent(new StudyChanged(study.id()));
    }
}
