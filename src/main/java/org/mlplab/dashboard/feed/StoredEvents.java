package org.mlplab.dashboard.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.change.ChangeLog;
import org.mlplab.dashboard.cursor.ExperimentCursor;
import org.mlplab.dashboard.cursor.ListCursor;
import org.mlplab.dashboard.cursor.StudyCursor;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.source.Batch;
import org.mlplab.dashboard.source.ExperimentSource;
import org.mlplab.dashboard.source.ListSource;
import org.mlplab.dashboard.source.StudySource;
import org.mlplab.dashboard.source.WorkingProgress;
import org.mlplab.experiment.summary.ExperimentMark;
import org.mlplab.experiment.summary.ExperimentMarks;
import org.mlplab.study.change.StudyMark;
import org.mlplab.study.change.StudyMarks;
import org.springframework.stereotype.Component;

/** The service's own store: a query for all experiments that are followed, one for all studies, and more of what has changed. */
@Component
class StoredEvents implements Store {

    private final ExperimentMarks experimentMarks;
    private final StudyMarks studyMarks;
    private final ExperimentSource experiments;
    private final StudySource studies;
    private final ListSource lists;
    private final ChangeLog changes;
    private final WorkingProgress working;

    StoredEvents(
            ExperimentMarks experimentMarks,
            StudyMarks studyMarks,
            ExperimentSource experiments,
            StudySource studies,
            ListSource lists,
            ChangeLog changes,
            WorkingProgress working) {
        this.experimentMarks = experimentMarks;
        this.studyMarks = studyMarks;
        this.experiments = experiments;
        this.studies = studies;
        this.lists = lists;
        this.changes = changes;
        this.working = working;
    }

    @Override
    public Look look(List<Follower> followers, boolean studiesToo) {
        if (followers.stream().anyMatch(Follower::lists)) {
            changes.settle();
        }
        if (followers.stream().anyMatch(Follower::listsExperiments)) {
            working.look();
        }
        return new Marks(
                experimentMarks.of(
                        followers.stream().flatMap(Follower::experiments).collect(Collectors.toSet())),
                studiesToo ? studyMarks(followers) : null);
    }

    private Map<Long, StudyMark> studyMarks(List<Follower> followers) {
        Set<Long> followed = followers.stream().flatMap(Follower::studies).collect(Collectors.toSet());
        studies.retain(followed);
        return studyMarks.of(followed);
    }

    /** How far all that is followed is; what is new of it is read when it is asked for. */
    private final class Marks implements Look {

        private final Map<Long, ExperimentMark> experimentsNow;
        private final @Nullable Map<Long, StudyMark> studiesNow;

        private Marks(Map<Long, ExperimentMark> experimentsNow, @Nullable Map<Long, StudyMark> studiesNow) {
            this.experimentsNow = experimentsNow;
            this.studiesNow = studiesNow;
        }

        @Override
        public @Nullable Batch after(SubjectCursor cursor) {
            if (cursor instanceof ExperimentCursor experiment) {
                return experiments.after(experiment, experimentsNow.get(experiment.id()));
            }
            if (cursor instanceof StudyCursor study) {
                return studiesNow == null ? null : studies.after(study, studiesNow.get(study.id()));
            }
            return lists.after((ListCursor) cursor);
        }

        @Override
        public long number() {
            return working.round();
        }

        @Override
        public List<Event> progressSince(long look) {
            return working.since(look);
        }
    }
}
