package org.mlplab.dashboard.cursor;

/**
 * How far a reader has been told of the changes of all experiments and studies.
 *
 * @param place of the last change told
 */
public record ListCursor(long place) implements SubjectCursor {

    static final String KIND = "l";

    static ListCursor of(String text) {
        return new ListCursor(Fields.of(text, 1).number());
    }

    @Override
    public String token() {
        return Fields.join(KIND, Standing.OPEN, place);
    }

    @Override
    public Standing standing() {
        return Standing.OPEN;
    }

    @Override
    public boolean isStart() {
        return false;
    }
}
