package org.gridpit.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Kind of catalogue entry a {@link Choice} is taken from, such as {@code load-model}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FromCatalog {
    /** The kind, as {@link Vocabulary} spells it. */
    String value();
}
