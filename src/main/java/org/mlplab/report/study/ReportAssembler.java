package org.mlplab.report.study;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a report of what is stored of a study; pictures are drawn after the database has been left. */
@Component
public class ReportAssembler {

    private final StudySnapshots snapshots;

    ReportAssembler(StudySnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * A report of a study as it is at one moment.
     *
     * @throws org.mlplab.study.StudyNotFoundException if there is no such study
     */
    public StudyReport assemble(long id) {
        StudySnapshot snapshot = snapshots.read(id);
        return new StudyReport(
                snapshot.study(),
                snapshot.trials(),
                snapshot.curves(),
                ReportPictures.learningCurves(
                                snapshot.curves(), snapshot.study().progress().trials())
                        .orElse(null),
                snapshot.importance(),
                snapshot.winner(),
                snapshot.provenance(),
                FindingCounts.mostFrequentFirst(snapshot.findings()),
                snapshot.layers().stream()
                        .map(ReportPictures::weights)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * What the report of a study finds out, without its pictures and words.
     *
     * @throws org.mlplab.study.StudyNotFoundException if there is no such study
     */
    public StudyFigures figures(long id) {
        return snapshots.figures(id);
    }
}
