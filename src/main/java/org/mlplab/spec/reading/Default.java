package org.mlplab.spec.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a record is where a client leaves it out: what is done, and what the OpenAPI document says. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {

    /** JSON; without quotes where the component is a string or a constant. */
    String value();
}
