package bench.consent.sdk_onyx_hub;

import android.content.Context;
import com.onyx.crash.Onyx;

final class OnyxPart implements Hub.Part {
    private final Onyx onyx;

    OnyxPart(Context context) {
        onyx = Onyx.getInstance(context);
    }

    @Override
    public void start() {
        onyx.start();
    }
}
