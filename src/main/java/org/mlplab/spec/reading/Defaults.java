package org.mlplab.spec.reading;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads {@link Default}. */
public final class Defaults {

    private Defaults() {}

    /** The default as JSON; null where the component has none. */
    public static @Nullable String json(RecordComponent component) {
        Default declared = component.getAnnotation(Default.class);
        if (declared == null) {
            return null;
        }
        boolean word =
                component.getType() == String.class || component.getType().isEnum();
        return word ? '"' + declared.value() + '"' : declared.value();
    }
}
