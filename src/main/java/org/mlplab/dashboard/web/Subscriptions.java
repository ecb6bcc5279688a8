package org.mlplab.dashboard.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.cursor.Cursor;
import org.mlplab.dashboard.cursor.ExperimentCursor;
import org.mlplab.dashboard.cursor.Standing;
import org.mlplab.dashboard.cursor.StudyCursor;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.feed.Listing;
import org.mlplab.dashboard.feed.Subscription;
import org.mlplab.dashboard.source.ExperimentSource;
import org.mlplab.dashboard.source.ListSource;
import org.mlplab.dashboard.source.StudySource;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.summary.ExperimentMark;
import org.mlplab.experiment.summary.ExperimentMarks;
import org.mlplab.spec.reading.InvalidParameterException;
import org.mlplab.study.StudyNotFoundException;
import org.mlplab.study.change.StudyMark;
import org.mlplab.study.change.StudyMarks;
import org.springframework.stereotype.Component;

/** Makes of a request what its stream tells, from where its reader has been told. */
@Component
class Subscriptions {

    static final String LAST_EVENT_ID = "Last-Event-ID";
    static final int MOST_SUBJECTS = 50;

    private final ExperimentMarks experimentMarks;
    private final StudyMarks studyMarks;
    private final ExperimentSource experiments;
    private final StudySource studies;
    private final ListSource lists;

    Subscriptions(
            ExperimentMarks experimentMarks,
            StudyMarks studyMarks,
            ExperimentSource experiments,
            StudySource studies,
            ListSource lists) {
        this.experimentMarks = experimentMarks;
        this.studyMarks = studyMarks;
        this.experiments = experiments;
        this.studies = studies;
        this.lists = lists;
    }

    /** Of one experiment; empty where its reader has been told all. */
    Optional<Subscription> ofExperiment(long id, From from, @Nullable String lastEventId) {
        Cursor cursor = cursor(lastEventId);
        ExperimentMark mark = experimentMarks.of(Set.of(id)).get(id);
        if (mark == null) {
            throw new ExperimentNotFoundException(id);
        }
        if (!cursor.isEmpty() && cursor.experiment(id).isEmpty()) {
            throw refused(lastEventId, "is of another stream");
        }
        ExperimentCursor at = experiment(mark, from, cursor);
        return at.standing() == Standing.ENDED
                ? Optional.empty()
                : Optional.of(new Subscription(List.of(at), Set.of(), true));
    }

    /** Of one study; empty where its reader has been told all and it has ended. */
    Optional<Subscription> ofStudy(long id, From from, @Nullable String lastEventId) {
        Cursor cursor = cursor(lastEventId);
        StudyMark mark = studyMarks.of(Set.of(id)).get(id);
        if (mark == null) {
            throw new StudyNotFoundException(id);
        }
        if (!cursor.isEmpty() && cursor.study(id).isEmpty()) {
            throw refused(lastEventId, "is of another stream");
        }
        StudyCursor at = study(mark, from, cursor);
        return studies.isAllTold(at, mark)
                ? Optional.empty()
                : Optional.of(new Subscription(List.of(at.standing(Standing.OPEN)), Set.of(), true));
    }

    /** Of several experiments and studies, and of lists. */
    Subscription ofSeveral(
            Set<Long> experimentIds, Set<Long> studyIds, Set<Listing> listed, From from, @Nullable String lastEventId) {
        if (experimentIds.size() + studyIds.size() > MOST_SUBJECTS) {
            throw new InvalidParameterException(
                    experimentIds.isEmpty() ? "study" : "experiment",
                    null,
                    "must name at most %d, experiments and studies together".formatted(MOST_SUBJECTS));
        }
        Cursor cursor = cursor(lastEventId);
        List<SubjectCursor> subjects = new ArrayList<>();
        Map<Long, ExperimentMark> experimentsNow = experimentMarks.of(experimentIds);
        for (long id : new LinkedHashSet<>(experimentIds)) {
            ExperimentMark mark = experimentsNow.get(id);
            subjects.add(
                    mark == null
                            // One that its reader knows of is told to be removed.
                            ? cursor.experiment(id).orElseThrow(() -> new ExperimentNotFoundException(id))
                            : experiment(mark, from, cursor));
        }
        Map<Long, StudyMark> studiesNow = studyMarks.of(studyIds);
        for (long id : new LinkedHashSet<>(studyIds)) {
            StudyMark mark = studiesNow.get(id);
            subjects.add(
                    mark == null
                            ? cursor.study(id).orElseThrow(() -> new StudyNotFoundException(id))
                            : study(mark, from, cursor));
        }
        boolean none = subjects.isEmpty() && listed.isEmpty();
        Set<Listing> all = none ? Set.of(Listing.values()) : listed;
        if (!all.isEmpty()) {
            subjects.add(list(cursor));
        }
        return new Subscription(subjects, all, false);
    }

    private SubjectCursor list(Cursor cursor) {
        var now = lists.now();
        // One from the future is of another database.
        return cursor.list().filter(at -> at.place() <= now.place()).orElse(now);
    }

    private ExperimentCursor experiment(ExperimentMark mark, From from, Cursor cursor) {
        return cursor.experiment(mark.id())
                .filter(at -> at.transition() <= mark.transitions())
                .orElseGet(() -> from == From.NOW ? experiments.now(mark) : ExperimentCursor.start(mark.id()));
    }

    private StudyCursor study(StudyMark mark, From from, Cursor cursor) {
        return cursor.study(mark.id())
                .filter(at -> at.revision() <= mark.revision())
                .orElseGet(() -> from == From.NOW ? studies.now(mark) : StudyCursor.start(mark.id()));
    }

    private static Cursor cursor(@Nullable String lastEventId) {
        try {
            return Cursor.of(lastEventId);
        } catch (IllegalArgumentException e) {
            throw refused(lastEventId, "must be the id of an event of this service");
        }
    }

    private static InvalidParameterException refused(@Nullable String lastEventId, String rule) {
        return new InvalidParameterException(LAST_EVENT_ID, lastEventId, rule);
    }
}
