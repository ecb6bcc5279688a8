package org.mlplab.dashboard.feed;

import org.mlplab.dashboard.change.ChangeLog;
import org.mlplab.dashboard.source.ExperimentSource;
import org.mlplab.dashboard.source.ListSource;
import org.mlplab.dashboard.source.StudySource;
import org.mlplab.dashboard.source.WorkingProgress;
import org.mlplab.experiment.summary.ExperimentMarks;
import org.mlplab.study.change.StudyMarks;
import org.springframework.stereotype.Component;

/** All that the feed reads from. */
@Component
record Sources(
        ExperimentMarks experimentMarks,
        StudyMarks studyMarks,
        ExperimentSource experiments,
        StudySource studies,
        ListSource lists,
        ChangeLog changes,
        WorkingProgress working) {}
