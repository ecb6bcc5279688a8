package org.mlplab.benchmark;

/**
 * What is run.
 *
 * @param part name of the only part; empty for every part
 * @param subject what a subject's name must contain
 */
public record Selection(String part, String subject) {

    /** @param only a part, {@code part:text of the subject}, {@code :text of the subject} in all parts, or nothing for everything */
    static Selection of(String only) {
        int colon = only.indexOf(':');
        return colon < 0
                ? new Selection(only.strip(), "")
                : new Selection(
                        only.substring(0, colon).strip(),
                        only.substring(colon + 1).strip());
    }

    boolean takes(Part candidate) {
        return part.isEmpty() || part.equals(candidate.name());
    }

    public boolean takes(String candidate) {
        return candidate.contains(subject);
    }
}
