package org.mlplab.experiment.diagnosis.rule;

import java.util.Locale;

/** Findings are in English, whatever the machine's language. */
final class Words {

    private Words() {}

    static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    static String percent(double fraction) {
        return format("%.0f %%", 100 * fraction);
    }
}
