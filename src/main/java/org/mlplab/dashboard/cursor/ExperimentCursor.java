package org.mlplab.dashboard.cursor;

/**
 * How far a reader has been told of an experiment.
 *
 * @param transition number of the last transition told
 * @param epoch last epoch told
 * @param iteration last iteration whose loss is told, or was left out by thinning
 * @param progress digest of the last progress told, 0 for none
 * @param findings digest of the last findings told, 0 for none
 */
public record ExperimentCursor(
        long id, int transition, int epoch, long iteration, int progress, int findings, Standing standing)
        implements SubjectCursor {

    static final String KIND = "e";

    public static ExperimentCursor start(long id) {
        return new ExperimentCursor(id, 0, 0, 0, 0, 0, Standing.OPEN);
    }

    static ExperimentCursor of(String text) {
        Fields fields = Fields.of(text, 6);
        return new ExperimentCursor(
                fields.number(),
                fields.smallNumber(),
                fields.smallNumber(),
                fields.number(),
                fields.smallNumber(),
                fields.smallNumber(),
                fields.standing());
    }

    @Override
    public String token() {
        return Fields.join(KIND, standing, id, transition, epoch, iteration, progress, findings);
    }

    @Override
    public boolean isStart() {
        return equals(start(id));
    }

    public ExperimentCursor afterTransition(int number) {
        return new ExperimentCursor(id, number, epoch, iteration, progress, findings, standing);
    }

    public ExperimentCursor afterEpoch(int number) {
        return new ExperimentCursor(id, transition, number, iteration, progress, findings, standing);
    }

    public ExperimentCursor afterIteration(long number) {
        return new ExperimentCursor(id, transition, epoch, number, progress, findings, standing);
    }

    public ExperimentCursor withProgress(int digest) {
        return new ExperimentCursor(id, transition, epoch, iteration, digest, findings, standing);
    }

    public ExperimentCursor withFindings(int digest) {
        return new ExperimentCursor(id, transition, epoch, iteration, progress, digest, standing);
    }

    public ExperimentCursor standing(Standing next) {
        return new ExperimentCursor(id, transition, epoch, iteration, progress, findings, next);
    }
}
