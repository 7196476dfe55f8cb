package bench.consent.api_proxy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What is sent along with a call. */
@Retention(RetentionPolicy.RUNTIME)
@interface Adds {
    String[] value() default {};
}
