package org.mlplab.dashboard.cursor;

/** Numbers of a cursor in writing: to the base 36, with points between them. */
final class Fields {

    private static final int BASE = 36;

    private final String[] fields;
    private int next;

    private Fields(String[] fields) {
        this.fields = fields;
    }

    static String join(String kind, Standing standing, long... numbers) {
        StringBuilder text = new StringBuilder(kind);
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : ".").append(Long.toString(numbers[i], BASE));
        }
        return text.append(standing == Standing.OPEN ? "" : "." + standing.letter())
                .toString();
    }

    /**
     * Takes apart what follows the kind.
     *
     * @param numbers that are expected; a standing may follow
     * @throws IllegalArgumentException if there are fewer or more
     */
    static Fields of(String text, int numbers) {
        String[] fields = text.split("\\.", -1);
        if (fields.length != numbers && fields.length != numbers + 1) {
            throw new IllegalArgumentException("no cursor: " + text);
        }
        return new Fields(fields);
    }

    /** @throws IllegalArgumentException if it is none, or below zero */
    long number() {
        String field = fields[next++];
        long number = Long.parseLong(field, BASE);
        if (number < 0 || field.startsWith("+")) {
            throw new IllegalArgumentException("no number of a cursor: " + field);
        }
        return number;
    }

    /** @throws IllegalArgumentException if it is none, below zero, or larger than an int */
    int smallNumber() {
        long number = number();
        if (number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no number of a cursor: " + number);
        }
        return (int) number;
    }

    Standing standing() {
        return next < fields.length ? Standing.of(fields[next]) : Standing.OPEN;
    }
}
