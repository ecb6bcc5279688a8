package org.mlplab.dataset.origin;

import java.io.IOException;
import java.util.List;

/** No place has the files whole. */
public class FilesUnavailableException extends IOException {

    private final List<String> answers;

    FilesUnavailableException(List<String> answers) {
        super(String.join("; ", answers));
        this.answers = List.copyOf(answers);
    }

    /** What each place that was tried said, in order. */
    public List<String> answers() {
        return answers;
    }
}
