package bench.consent.marked_methods;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** When a method runs, and before which others. */
@Retention(RetentionPolicy.RUNTIME)
@interface At {
    Stage value();

    int order() default 10;
}
