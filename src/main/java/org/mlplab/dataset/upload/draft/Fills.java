package org.mlplab.dataset.upload.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What stands where numbers are missing: taken from the examples to train on alone, for the others are not to be known. */
public final class Fills {

    /** What is done about missing values. */
    public enum Missing {
        /** They are an error. */
        REFUSE,
        /** A number: the mean of its column. */
        MEAN,
        /** A number: the median of its column. */
        MEDIAN,
        /** A number: the one given. */
        VALUE
    }

    private Fills() {}

    /**
     * The columns with what they are filled with.
     *
     * @param incomplete columns that lack numbers, by their position
     */
    public static List<Column> of(
            Draft draft, SplitPlan plan, Set<Integer> incomplete, Missing missing, float value, Faults faults)
            throws IOException {
        List<Column> filled = new ArrayList<>(draft.columns());
        for (int column : incomplete) {
            float fill = missing == Missing.VALUE ? value : statistic(draft, plan, column, missing, faults);
            filled.set(column, filled.get(column).filledWith(fill));
        }
        return filled;
    }

    private static float statistic(Draft draft, SplitPlan plan, int column, Missing missing, Faults faults)
            throws IOException {
        int at = 0;
        for (Column before : draft.columns().subList(0, column)) {
            at += before.inputs();
        }
        float[] known = new float[plan.sizes().train()];
        int count = 0;
        try (DraftRows rows = draft.rows()) {
            for (int i = 0; i < known.length; i++) {
                float number = rows.row(plan.order()[i]).getFloat(at * Float.BYTES);
                if (!Float.isNaN(number)) {
                    known[count++] = number;
                }
            }
        }
        if (count == 0) {
            throw faults.fatal(new UploadFault(
                    null, null, draft.columns().get(column).name(), null, "has no value in any example to train on"));
        }
        return missing == Missing.MEAN ? mean(known, count) : median(known, count);
    }

    private static float mean(float[] known, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += known[i];
        }
        return (float) (sum / count);
    }

    private static float median(float[] known, int count) {
        Arrays.sort(known, 0, count);
        return (float) (((double) known[(count - 1) / 2] + known[count / 2]) / 2);
    }
}
