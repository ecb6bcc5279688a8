package org.mlplab.dashboard.cursor;

/**
 * How far a reader has been told of a study.
 *
 * @param revision of the last trial told
 * @param shown digest of what was told last of the study itself, 0 for nothing
 */
public record StudyCursor(long id, int revision, int shown, Standing standing) implements SubjectCursor {

    static final String KIND = "s";

    public static StudyCursor start(long id) {
        return new StudyCursor(id, 0, 0, Standing.OPEN);
    }

    static StudyCursor of(String text) {
        Fields fields = Fields.of(text, 3);
        return new StudyCursor(fields.number(), fields.smallNumber(), fields.smallNumber(), fields.standing());
    }

    @Override
    public String token() {
        return Fields.join(KIND, standing, id, revision, shown);
    }

    @Override
    public boolean isStart() {
        return equals(start(id));
    }

    public StudyCursor afterRevision(int number) {
        return new StudyCursor(id, number, shown, standing);
    }

    public StudyCursor withShown(int digest) {
        return new StudyCursor(id, revision, digest, standing);
    }

    public StudyCursor standing(Standing next) {
        return new StudyCursor(id, revision, shown, next);
    }
}
