package bench.consent.sdk_onyx_hub;

import android.content.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All SDKs in one place, so that they start together. */
final class Hub {
    interface Part {
        void start();
    }

    private final List<Function<Context, Part>> makers = new ArrayList<>();
    private final Context context;

    Hub(Context context) {
        this.context = context;
    }

    void add(Part part) {
        makers.add(unused -> part);
    }

    void add(Function<Context, Part> maker) {
        makers.add(maker);
    }

    void start() {
        for (Function<Context, Part> maker : makers) {
            maker.apply(context).start();
        }
    }
}
