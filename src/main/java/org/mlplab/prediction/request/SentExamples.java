package org.mlplab.prediction.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.Examples;
import org.mlplab.prediction.network.InputLayout;

/** Examples as they were sent, not yet in the form that networks read. */
public interface SentExamples {

    /** At most so many at once. */
    int MOST_EXAMPLES = 1000;

    /** Values of all examples together: 16 MB as bytes. */
    int MOST_VALUES = 1 << 24;

    /** How many examples of this layout may come at once. */
    static int most(InputLayout layout) {
        return Math.max(1, Math.min(MOST_EXAMPLES, MOST_VALUES / layout.shape().inputs()));
    }

    int size();

    /** Name of the file that an example came in; null where it came in none. */
    @Nullable
    String file(int index);

    /**
     * What a network reads; may take long.
     *
     * @throws InvalidExamplesException if that cannot be made of them
     */
    Examples examples(InputLayout layout);

    /** Rows of raw values. */
    record Values(List<float[]> rows) implements SentExamples {

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public @Nullable String file(int index) {
            return null;
        }

        @Override
        public Examples examples(InputLayout layout) {
            return layout.examples(rows);
        }
    }
}
