package bench.consent.startup_meta.startup;

import android.content.Context;
import java.util.List;

/** Something to make ready when the app starts. */
public interface Initializer<T> {
    T create(Context context);

    List<Class<? extends Initializer<?>>> dependencies();
}
