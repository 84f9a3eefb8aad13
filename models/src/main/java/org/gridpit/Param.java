package org.gridpit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Meaning, unit and allowed range of a parameter, stated once, on the record component that holds it.
 *
 * <p>Scenario loader, reference pages and JSON Schema all read it. The default is not here: it is what the record's
 * static {@code defaults(...)} answers. A component that {@code defaults} takes as an argument of the same name is
 * required; every other one may be left out of a file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
    /** Meaning, one sentence in the words of the field. */
    String value();

    /** Unit as printed to users ({@code kW}, {@code USD/MWh}); empty for shares, counts and texts. */
    String unit() default "";

    /** Least allowed number, itself allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest allowed number, itself allowed. */
    double max() default Double.POSITIVE_INFINITY;

    /** The number must be above this bound, which is itself not allowed. */
    double above() default Double.NEGATIVE_INFINITY;
}
