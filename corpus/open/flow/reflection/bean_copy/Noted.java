package bench.flow.bean_copy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Not to be copied either. */
@Retention(RetentionPolicy.CLASS)
@interface Noted {}
